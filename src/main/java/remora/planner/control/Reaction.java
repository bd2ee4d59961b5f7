package remora.planner.control;

import java.util.List;
import java.util.Set;
import remora.browser.action.Pause;
import remora.browser.entity.Effect;

/**
 * Waits for what must come of a deed. A page that is the same as before, also a while later, has
 * not done it: without any sign of it nobody can say that it was done.
 */
final class Reaction {

  private static final int MOST_WAITS = 3;

  /** Milliseconds. */
  private static final int WAIT = 500;

  private static final Set<String> NO_ANSWER =
      Set.of("nothing changed", "the focus moved", "scrolled");

  private String before = "";
  private boolean answered;
  private int waits;

  /** The page before the deed. */
  void expect(Scene scene) {
    before = scene.page().snapshot().fingerprint();
  }

  /**
   * Done, or a wait, or the end.
   *
   * @param needed false when it is enough that it was carried out
   */
  Move next(Scene scene, boolean needed) {
    answered |= scene.seen().effects().stream().anyMatch(Reaction::answers);
    boolean open =
        needed
            && !answered
            && scene.goal().successCondition().isBlank()
            && scene.page().snapshot().fingerprint().equals(before);
    if (!open) {
      return new Move.Done();
    }
    return waits++ < MOST_WAITS
        ? Move.act(new Pause(WAIT), "Nothing has come of it yet.", .8)
        : new Move.Stuck("It was done, and nothing on the page changed.", List.of());
  }

  private static boolean answers(Effect effect) {
    return effect.changed()
        && List.of(effect.observed().split("; ", -1)).stream()
            .anyMatch(part -> !NO_ANSWER.contains(part));
  }
}
