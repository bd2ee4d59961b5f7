package remora.extract.boundary;

import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import remora.browser.entity.PageContent;
import remora.json.Json;

/**
 * One file of {@code src/test/resources/extract}: lines {@code key: value} (schema, instruction,
 * wanted, expect, missing), a line of three dashes, the page.
 */
record PageFixture(String name, Map<String, String> head, String html) {

  static final String URL = "https://shop.example/page";

  static Stream<PageFixture> in(String folder) {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/extract", folder))) {
      return files.sorted().map(PageFixture::read).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PageFixture read(Path file) {
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      int cut = text.indexOf("\n---\n");
      Map<String, String> head = new LinkedHashMap<>();
      for (String line : text.substring(0, cut).split("\n", -1)) {
        int colon = line.indexOf(':');
        head.put(line.substring(0, colon), line.substring(colon + 1).strip());
      }
      return new PageFixture(file.getFileName().toString(), head, text.substring(cut + 5));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  PageContent page() {
    return new PageContent(URL, html);
  }

  OutputSchema schema() {
    return OutputSchema.compile(json(head.get("schema")).asJsonObject());
  }

  String instruction() {
    return head.getOrDefault("instruction", "");
  }

  int wanted() {
    return Integer.parseInt(head.getOrDefault("wanted", "0"));
  }

  JsonValue expected() {
    return json(head.get("expect"));
  }

  List<String> missing() {
    String line = head.getOrDefault("missing", "");
    return line.isEmpty() ? List.of() : new ArrayList<>(Arrays.asList(line.split(", ", -1)));
  }

  static JsonValue json(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readValue();
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
