package remora.practice;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import remora.json.Json;

class DemoTasksTest {

  private static final Path WEBAPP = Path.of("src/main/webapp");
  private static final Set<String> STATUSES =
      Set.of("SUCCESS", "BLOCKED", "CAPTCHA_FAILED", "LOOP", "NO_TARGET", "TIMEOUT");

  @Test
  void everyTaskHasAPracticePageAnInstructionAndAnExpectation() {
    assertThat(tasks())
        .hasSizeGreaterThanOrEqualTo(9)
        .allSatisfy(
            task -> {
              assertThat(task.getString("url")).startsWith("/practice/");
              assertThat(task.getString("instruction")).isNotBlank();
              assertThat(task.getJsonObject("expect").getString("status")).isIn(STATUSES);
            });
  }

  @Test
  void whatASuccessMustYieldHasTheSchemasRequiredFields() {
    var successes =
        tasks().filter(t -> t.getJsonObject("expect").getString("status").equals("SUCCESS"));
    assertThat(successes)
        .isNotEmpty()
        .allSatisfy(
            task -> {
              var required =
                  task.getJsonObject("output")
                      .getJsonArray("required")
                      .getValuesAs(JsonString::getString);
              var data = task.getJsonObject("expect").getJsonObject("data");
              assertThat(data.keySet()).containsExactlyInAnyOrderElementsOf(required);
            });
  }

  @Test
  void everyWayOfFailingIsShown() {
    assertThat(tasks().map(task -> task.getJsonObject("expect").getString("status")))
        .containsAll(STATUSES);
  }

  @Test
  void theConsolesListOffersTheSameTasksWithoutTheAnswers() {
    var offered = read(WEBAPP.resolve("practice/index.json")).getJsonArray("pages");
    var urls = offered.getValuesAs(JsonObject.class).stream().map(page -> page.getString("path"));
    assertThat(urls.toList()).isEqualTo(tasks().map(task -> task.getString("url")).toList());
    assertThat(offered.toString()).doesNotContain("expect");
  }

  @Test
  void pagesLoadNothingRemoteAndRunUnderAStrictContentSecurityPolicy() throws IOException {
    assertThat(pages())
        .hasSizeGreaterThan(8)
        .allSatisfy(
            page -> {
              var html = Files.readString(page);
              assertThat(html).as(page.toString()).contains("<meta charset=\"utf-8\">");
              assertThat(html).doesNotContainPattern("(src|href|action)=\"(https?:)?//");
              assertThat(html).doesNotContainPattern("<style|\\sstyle=|\\son[a-z]+=");
              assertThat(html).doesNotContainPattern("<script(?![^>]*(src=|ld\\+json))");
            });
  }

  private static List<Path> pages() throws IOException {
    try (var files = Files.walk(WEBAPP)) {
      return files.filter(file -> file.toString().endsWith(".html")).toList();
    }
  }

  private static Stream<JsonObject> tasks() {
    return read(Path.of("src/main/resources/remora/demo/tasks.json"))
        .getJsonArray("tasks")
        .getValuesAs(JsonObject.class)
        .stream();
  }

  private static JsonObject read(Path file) {
    try (var reader = Json.createReader(Files.newBufferedReader(file))) {
      return reader.readObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
