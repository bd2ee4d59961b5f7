package remora.sessionsapi.boundary;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Base64;
import remora.json.Json;
import remora.sessions.step.Step;
import remora.sessions.step.StepResult;
import remora.sessions.step.Task;

/** What came of a task, as this dialect writes it. */
final class TaskJson {

  private TaskJson() {}

  static JsonObject of(Task task, Task.Result result) {
    JsonObjectBuilder json = Json.createObjectBuilder().add("url", result.url());
    result.picture().ifPresent(png -> json.add("screenshot", base64(png)));
    result.pdf().ifPresent(pdf -> json.add("pdf", base64(pdf)));
    result
        .html()
        .ifPresent(
            html ->
                json.add(
                    "content",
                    Json.createObjectBuilder().add("html", html).add("url", result.url())));
    JsonArrayBuilder results = Json.createArrayBuilder();
    for (int i = 0; i < task.steps().size(); i++) {
      results.add(entry(task.steps().get(i), result.results().get(i)));
    }
    return json.add("actionResults", results).build();
  }

  private static JsonObjectBuilder entry(Step step, StepResult result) {
    JsonObjectBuilder json = Json.createObjectBuilder().add("type", step.name());
    if (result instanceof StepResult.Reached reached) {
      json.add("url", reached.url());
    } else if (result instanceof StepResult.Value value) {
      json.add("value", value.value());
    } else if (result instanceof StepResult.Picture picture) {
      json.add("screenshot", picture.png());
    } else if (result instanceof StepResult.SignedIn signedIn) {
      json.add("success", signedIn.result().success()).add("reason", signedIn.result().reason());
    }
    return json;
  }

  /** Without a data-URL prefix. */
  static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
