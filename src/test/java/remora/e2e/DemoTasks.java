package remora.e2e;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import remora.json.Json;

/** The demo's tasks, with what each of them should give. */
final class DemoTasks {

  private DemoTasks() {}

  /** As in the file: {@code url} is a path, {@code expect} what should come out. */
  static List<JsonObject> all() {
    Path home = Path.of(System.getProperty("remora.test.home", ""));
    Path file = home.resolve("src/main/resources/remora/demo/tasks.json");
    try (JsonReader reader = Json.createReader(Files.newBufferedReader(file))) {
      return reader.readObject().getJsonArray("tasks").getValuesAs(JsonObject.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The task at a path, as a server with that address takes it. */
  static JsonObject at(URI base, String path) {
    return all().stream()
        .filter(task -> task.getString("url").equals(path))
        .findFirst()
        .map(task -> on(base, task))
        .orElseThrow(() -> new AssertionError("no demo task at " + path));
  }

  /** A task as a server with that address takes it. */
  static JsonObject on(URI base, JsonObject task) {
    return Json.createObjectBuilder(task)
        .remove("expect")
        .add("url", base.resolve(task.getString("url")).toString())
        .build();
  }
}
