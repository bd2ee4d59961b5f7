package remora.sessions.step;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import remora.access.entity.Refusal;
import remora.json.Json;
import remora.sessions.boundary.LogIns;
import remora.sessions.boundary.Session;
import remora.sessions.boundary.SessionPage;

/** Does lists of steps. The first that fails ends the list; nothing is undone. */
@ApplicationScoped
public class Tasks {

  @Inject Instance<LogIns> logIns;

  @Inject
  @ConfigProperty(name = "remora.sessions.action-seconds")
  int actionSeconds;

  @Inject
  @ConfigProperty(name = "remora.sessions.task-seconds")
  int taskSeconds;

  /**
   * Does one on the session's page when it is its turn.
   *
   * @throws Refusal of the step that failed, with its index and type in the details
   */
  public Task.Result run(Session session, Task task) {
    Duration limit = Duration.ofSeconds(taskSeconds).plus(task.patience());
    return session.work(limit, page -> run(session, page, task));
  }

  private Task.Result run(Session session, SessionPage page, Task task) {
    Duration usual = Duration.ofSeconds(actionSeconds);
    task.url().ifPresent(url -> page.within(usual).navigate(url, task.until()));
    List<StepResult> results = new ArrayList<>();
    for (Step step : task.steps()) {
      SessionPage own = page.within(usual.plus(step.patience()));
      Desk desk = new Desk(session, own, logIns.stream().findFirst());
      results.add(placed(() -> step.perform(desk), place(step, results.size())));
    }
    Optional<byte[]> picture =
        task.shot()
            .map(shot -> placed(() -> page.within(usual).picture(shot), artifact("screenshot")));
    Optional<byte[]> pdf =
        task.paper().map(paper -> placed(() -> page.within(usual).print(paper), artifact("pdf")));
    Optional<String> html =
        Optional.of(task.content())
            .filter(wanted -> wanted)
            .map(wanted -> placed(() -> page.within(usual).html(), artifact("content")));
    return new Task.Result(
        session.masked(page.url()), results, picture, pdf, html.map(session::masked));
  }

  private static <T> T placed(Supplier<T> doing, JsonObject place) {
    try {
      return doing.get();
    } catch (Refusal refusal) {
      var details = Json.createObjectBuilder(place);
      refusal.details().forEach(details::add);
      throw refusal.with(details.build());
    }
  }

  private static JsonObject place(Step step, int index) {
    return Json.createObjectBuilder().add("actionIndex", index).add("type", step.name()).build();
  }

  private static JsonObject artifact(String name) {
    return Json.createObjectBuilder().add("artifact", name).build();
  }
}
