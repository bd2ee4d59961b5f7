package remora.cli;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriterFactory;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import remora.json.Json;

/** One task from the command line: steps as they come, then its result as JSON. */
record SingleTask(Api api, Terminal terminal) {

  int run(List<String> words) throws IOException, InterruptedException {
    JsonObject task = task(words);
    int[] exit = {1};
    api.stream(
        Json.createObjectBuilder().add("tasks", Json.createArrayBuilder().add(task)).build(),
        (event, data) -> {
          switch (event) {
            case "task_event" -> terminal.step(data);
            case "task_result" -> {
              exit[0] = data.getString("status").equals("SUCCESS") ? 0 : 1;
              terminal.line(
                  pretty(
                      Json.createObjectBuilder(data)
                          .remove("taskIndex")
                          .remove("batchId")
                          .build()));
            }
            case "error" -> throw new Api.Problem("The run failed: " + data);
            default -> {}
          }
        });
    return exit[0];
  }

  private JsonObject task(List<String> words) throws IOException {
    JsonObjectBuilder task = Json.createObjectBuilder();
    JsonObjectBuilder input = Json.createObjectBuilder();
    boolean hasInput = false;
    // A path alone means a page of the server itself, such as /practice/shop.
    task.add(
        "url",
        words.get(0).startsWith("/") ? api.base().resolve(words.get(0)).toString() : words.get(0));
    if (words.size() > 1) {
      task.add("instruction", words.get(1));
    }
    for (int i = 2; i < words.size(); i += 2) {
      if (i + 1 == words.size()) {
        throw new Api.Problem("A value is missing after " + words.get(i));
      }
      String value = words.get(i + 1);
      switch (words.get(i)) {
        case "--output" -> task.add("output", Api.parse(Files.readString(Path.of(value))));
        case "--success" -> task.add("successCondition", value);
        case "--timeout" -> task.add("timeoutMs", Long.parseLong(value) * 1000);
        case "--input" -> {
          int equals = value.indexOf('=');
          if (equals < 1) {
            throw new Api.Problem("--input takes name=value, got: " + value);
          }
          input.add(value.substring(0, equals), value.substring(equals + 1));
          hasInput = true;
        }
        default ->
            throw new Api.Problem(
                "Unknown option "
                    + words.get(i)
                    + ". Known: --output FILE, --input K=V, --success TEXT, --timeout SECONDS");
      }
    }
    return (hasInput ? task.add("input", input) : task).build();
  }

  private static String pretty(JsonObject json) {
    StringWriter text = new StringWriter();
    JsonWriterFactory factory =
        Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));
    try (var writer = factory.createWriter(text)) {
      writer.writeObject(json);
    }
    return text.toString().strip();
  }
}
