package remora.bench;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import remora.browser.entity.PageContent;
import remora.extract.boundary.Extractor;
import remora.extract.boundary.OutputSchema;
import remora.extract.entity.Extraction;
import remora.json.Json;

/**
 * One page of {@code src/test/resources/extraction} with its hand-written truth, the JSON file
 * beside it: category, instruction, schema, expected data, and JSON pointers of the fields that are
 * absent on purpose. A page that {@code needs} a browser says something by its style sheet.
 */
record ExtractionPage(String split, String name, String html, JsonObject truth) {

  static final String ORIGIN = "https://site.test";
  static final List<String> SPLITS = List.of("dev", "held-out");
  private static final Path ROOT = Path.of("src/test/resources/extraction");

  static List<ExtractionPage> of(String split) {
    try (Stream<Path> files = Files.list(ROOT.resolve(split))) {
      return files
          .filter(file -> file.toString().endsWith(".html"))
          .sorted()
          .map(file -> read(split, file))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ExtractionPage read(String split, Path html) {
    try {
      String name = html.getFileName().toString().replace(".html", "");
      String truth = Files.readString(html.resolveSibling(name + ".json"), StandardCharsets.UTF_8);
      try (JsonReader reader = Json.createReader(new StringReader(truth))) {
        return new ExtractionPage(
            split, name, Files.readString(html, StandardCharsets.UTF_8), reader.readObject());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String category() {
    return truth.getString("category");
  }

  String instruction() {
    return truth.getString("instruction");
  }

  JsonValue expected() {
    return truth.get("expected");
  }

  List<String> absent() {
    return truth.getJsonArray("absent").getValuesAs(JsonString::getString);
  }

  boolean needsBrowser() {
    return truth.getString("needs", "").equals("browser");
  }

  String url() {
    return ORIGIN + "/" + name;
  }

  /** The page as a parser sees it that knows no style sheets. */
  PageContent plain() {
    return new PageContent(url(), html);
  }

  Extraction read(PageContent content) {
    Extractor extractor = new Extractor();
    OutputSchema schema = OutputSchema.compile(truth.getJsonObject("schema"));
    return extractor.extract(content, schema, instruction(), extractor.wanted(instruction()));
  }

  @Override
  public String toString() {
    return split + "/" + name;
  }
}
