package remora.planner.control;

import java.util.List;
import java.util.function.Supplier;
import remora.browser.action.Action;

/** What a pursuit wants next. */
public sealed interface Move {

  /**
   * Do this and come back.
   *
   * @param presses whether a click of it may be what a later clause names: "fill in the form, then
   *     press Send"; not so for the parts of one control
   */
  record Do(List<Action> actions, String why, double confidence, boolean presses) implements Move {

    public Do(List<Action> actions, String why, double confidence) {
      this(actions, why, confidence, true);
    }
  }

  /** The command is carried out. */
  record Done() implements Move {}

  /**
   * What is needed is not to be seen; it may be hidden somewhere.
   *
   * @param nearest what came closest; asked for only when nothing can be revealed
   */
  record Missing(String what, Supplier<List<String>> nearest) implements Move {}

  /** It cannot be done, and looking elsewhere would not help. */
  record Stuck(String why, List<String> nearest) implements Move {}

  /** Before anything was done: this page is about something else, another reading may fit. */
  record Pass() implements Move {}

  static Move act(Action action, String why, double confidence) {
    return new Do(List.of(action), why, confidence);
  }
}
