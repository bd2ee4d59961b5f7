package remora.sessions.step;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import remora.browser.entity.Paper;
import remora.browser.entity.Shot;
import remora.browser.entity.WaitUntil;

/**
 * What is to be done in one go.
 *
 * @param url where to go first
 * @param content whether the document is wanted in the end
 */
public record Task(
    Optional<String> url,
    WaitUntil until,
    List<Step> steps,
    Optional<Shot> shot,
    Optional<Paper> paper,
    boolean content) {

  /** Nothing but going somewhere, or staying. */
  public static Task at(Optional<String> url) {
    return new Task(url, WaitUntil.LOAD, List.of(), Optional.empty(), Optional.empty(), false);
  }

  public Task with(Shot picture) {
    return new Task(url, until, steps, Optional.of(picture), paper, content);
  }

  public Task with(Paper sheet) {
    return new Task(url, until, steps, shot, Optional.of(sheet), content);
  }

  public Task {
    steps = List.copyOf(steps);
  }

  /** What its steps may take on top of the usual time of a task. */
  public Duration patience() {
    return steps.stream().map(Step::patience).reduce(Duration.ZERO, Duration::plus);
  }

  /**
   * What came of it.
   *
   * @param url of the page that shows in the end
   * @param results one for each step
   */
  public record Result(
      String url,
      List<StepResult> results,
      Optional<byte[]> picture,
      Optional<byte[]> pdf,
      Optional<String> html) {}
}
