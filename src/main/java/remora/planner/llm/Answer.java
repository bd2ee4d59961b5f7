package remora.planner.llm;

import java.util.List;
import remora.browser.action.Action;

/** What a model decided, checked: every ref is on the page and every input exists. */
sealed interface Answer {

  String why();

  /** Texts may hold placeholders. */
  record Act(List<Action> actions, String why) implements Answer {}

  /**
   * Read the wanted data.
   *
   * @param count items wanted in all, 0 for all
   */
  record Read(int count, String why) implements Answer {}

  /** The model believes that the task is carried out. */
  record Done(String why) implements Answer {}

  /** The model cannot go on. */
  record Fail(boolean understood, String why) implements Answer {}
}
