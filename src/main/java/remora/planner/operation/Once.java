package remora.planner.operation;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import remora.browser.action.Action;
import remora.planner.control.Move;
import remora.planner.control.Pursuit;
import remora.planner.control.Scene;

/** Something that one look decides: its actions are done in one go. */
public final class Once implements Pursuit {

  private final String why;
  private final Function<Scene, Optional<List<Action>>> plan;
  private boolean acted;

  /**
   * A pursuit of one step.
   *
   * @param plan empty when the page is about something else
   */
  public Once(String why, Function<Scene, Optional<List<Action>>> plan) {
    this.why = why;
    this.plan = plan;
  }

  @Override
  public Move next(Scene scene) {
    if (acted) {
      return scene.refused() ? new Move.Stuck(scene.seen().problem(), List.of()) : new Move.Done();
    }
    var actions = plan.apply(scene);
    if (actions.isEmpty()) {
      return new Move.Pass();
    }
    acted = true;
    return actions.get().isEmpty() ? new Move.Done() : new Move.Do(actions.get(), why, .8);
  }
}
