package remora.planner.control;

import java.util.Comparator;
import java.util.Map;
import remora.planner.language.Command;

/**
 * Sends the form that is being filled in: the one with the most fields, before those that only
 * search.
 */
final class SubmitPursuit implements Pursuit {

  private final Submission submission;

  SubmitPursuit(Command command) {
    this.submission = new Submission(command.target().label());
  }

  @Override
  public Move next(Scene scene) {
    var forms = new Fields(scene).byForm();
    var form =
        forms.entrySet().stream()
            .max(Comparator.comparingInt(entry -> entry.getValue().size()))
            .map(Map.Entry::getKey)
            .orElse("");
    return submission.next(scene, form);
  }
}
