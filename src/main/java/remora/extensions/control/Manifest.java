package remora.extensions.control;

import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import remora.files.entity.FileProblem;
import remora.json.Json;

/** What an extension says of itself in its {@code manifest.json}. */
public record Manifest(String name, String version) {

  private static final int MOST_BYTES = 1024 * 1024;
  private static final int LONGEST = 200;

  /**
   * Reads that of an unpacked extension.
   *
   * @throws FileProblem INVALID when it has none that Chromium would take
   */
  public static Manifest of(Path folder) throws IOException {
    Path file = folder.resolve("manifest.json");
    if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
      throw FileProblem.invalid("The archive has no manifest.json at its top.");
    }
    JsonObject json = parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    int format = json.get("manifest_version") instanceof JsonNumber number ? number.intValue() : 0;
    if (format != 2 && format != 3) {
      throw FileProblem.invalid("The manifest's manifest_version must be 2 or 3.");
    }
    return new Manifest(text(json, "name"), text(json, "version"));
  }

  private static JsonObject parse(String text) {
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    try (JsonReader reader = Json.createReader(new StringReader(plain))) {
      return reader.readObject();
    } catch (JsonException | IllegalStateException odd) {
      throw FileProblem.invalid("The extension's manifest.json is not a JSON object.");
    }
  }

  private static String text(JsonObject json, String name) {
    if (json.get(name) instanceof JsonString value
        && !value.getString().isBlank()
        && value.getString().length() <= LONGEST) {
      return value.getString();
    }
    throw FileProblem.invalid("The manifest's " + name + " is missing or too long.");
  }
}
