package remora.queue.control;

import jakarta.json.JsonObject;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import remora.agent.boundary.Journal;
import remora.agent.entity.Outcome;
import remora.events.boundary.Timelines;
import remora.events.entity.EventType;
import remora.files.boundary.Screenshots;
import remora.json.Json;
import remora.runs.entity.TaskStatus;

/**
 * Writes what the agent does into the task's timeline; screenshots become files and their addresses
 * events.
 */
record TaskJournal(
    Timelines timelines, Screenshots screenshots, String runId, int index, Runnable onBrowser)
    implements Journal {

  private static final System.Logger LOG = System.getLogger(TaskJournal.class.getName());

  @Override
  public void hasBrowser() {
    onBrowser.run();
  }

  @Override
  public void event(EventType type, JsonObject data, int iteration) {
    timelines.append(runId, index, type, data, iteration);
  }

  /** One that cannot be stored is left out: its task may well succeed without. */
  @Override
  public void screenshot(byte[] jpeg, int iteration) {
    String url;
    try {
      url = screenshots.save(jpeg);
    } catch (UncheckedIOException full) {
      LOG.log(Level.WARNING, "{0}", full.getMessage());
      return;
    }
    JsonObject data =
        Json.createObjectBuilder().add("url", url).add("mimeType", "image/jpeg").build();
    event(EventType.SCREENSHOT, data, iteration);
  }

  void end(TaskStatus status, Outcome outcome, Duration duration) {
    var data = Json.createObjectBuilder().add("status", status.name());
    if (status == TaskStatus.SUCCESS) {
      event(
          EventType.DONE,
          data.add("data", outcome.data()).add("durationMs", duration.toMillis()).build(),
          0);
    } else {
      event(
          EventType.ERROR,
          data.add("message", outcome.error())
              .add("error", outcome.error())
              .add("durationMs", duration.toMillis())
              .build(),
          0);
    }
  }
}
