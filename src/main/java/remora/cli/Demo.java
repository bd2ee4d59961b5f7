package remora.cli;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import remora.json.Json;

/**
 * Sends the demo's tasks as one run and compares what comes back with what each task should give.
 */
record Demo(Api api, Terminal terminal) {

  int run(String file) throws IOException, InterruptedException {
    List<JsonObject> tasks =
        Api.parse(Files.readString(Path.of(file)))
            .asJsonObject()
            .getJsonArray("tasks")
            .getValuesAs(JsonObject.class);
    JsonArrayBuilder sent = Json.createArrayBuilder();
    for (JsonObject task : tasks) {
      sent.add(
          Json.createObjectBuilder(task)
              .remove("expect")
              .add("url", api.base().resolve(task.getString("url")).toString()));
    }
    terminal.line(tasks.size() + " tasks in one run; steps as they come:");
    JsonObject[] done = {JsonValue.EMPTY_JSON_OBJECT};
    api.stream(
        Json.createObjectBuilder().add("tasks", sent).build(),
        (event, data) -> {
          switch (event) {
            case "task_event" -> terminal.step(data);
            case "task_result" ->
                terminal.line(
                    "  [%d] %s"
                        .formatted(
                            data.getInt("taskIndex") + 1,
                            terminal.coloured(data.getString("status"))));
            case "error" -> throw new Api.Problem("The run failed: " + data);
            case "done" -> done[0] = data;
            default -> {}
          }
        });
    return show(tasks, done[0]);
  }

  private int show(List<JsonObject> tasks, JsonObject run) {
    if (run.isEmpty()) {
      throw new Api.Problem("The stream ended before the run did.");
    }
    List<JsonObject> results = run.getJsonArray("results").getValuesAs(JsonObject.class);
    List<List<String>> rows = new ArrayList<>();
    int wrong = 0;
    for (int i = 0; i < results.size(); i++) {
      JsonObject result = results.get(i);
      JsonObject expect = tasks.get(i).getJsonObject("expect");
      boolean right = isRight(result, expect);
      wrong += right ? 0 : 1;
      rows.add(
          List.of(
              Integer.toString(i + 1),
              Terminal.cut(
                  tasks.get(i).getString("instruction", tasks.get(i).getString("url")), 44),
              result.getString("status"),
              right ? "✓" : "✗",
              result.getOrDefault("creditsUsed", JsonValue.NULL).toString(),
              String.format(Locale.ROOT, "%.1f s", result.getInt("durationMs", 0) / 1000.0),
              result.isNull("data")
                  ? result.getString("error", "")
                  : result.get("data").toString()));
    }
    terminal.line("");
    terminal.table(
        List.of("#", "instruction", "status", "as expected", "credits", "time", "data or reason"),
        rows);
    terminal.line("");
    terminal.line(
        "run %s: %d of %d as expected, %s credits"
            .formatted(
                run.getString("id"),
                results.size() - wrong,
                results.size(),
                run.get("totalCreditsUsed")));
    return wrong == 0 ? 0 : 1;
  }

  private static boolean isRight(JsonObject result, JsonObject expect) {
    boolean status = result.getString("status").equals(expect.getString("status"));
    boolean data =
        !expect.containsKey("data") || Expectation.matches(expect.get("data"), result.get("data"));
    boolean free =
        result.getString("status").equals("SUCCESS")
            || result.getJsonNumber("creditsUsed").doubleValue() == 0;
    return status && data && free;
  }
}
