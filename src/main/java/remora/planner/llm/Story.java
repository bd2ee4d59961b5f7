package remora.planner.llm;

import java.util.ArrayList;
import java.util.List;
import remora.browser.action.Action;
import remora.browser.action.TypeText;
import remora.browser.entity.Effect;
import remora.browser.entity.Snapshot;
import remora.planner.entity.Observation;
import remora.planner.view.Clean;

/** The steps of a task in a few words each, for a model that no longer has them before it. */
final class Story {

  private static final int MOST = 25;
  private static final int LENGTH = 160;

  private final Masks masks;
  private final List<String> steps = new ArrayList<>();

  Story(Masks masks) {
    this.masks = masks;
  }

  /** Adds a step in words; they may come from a page. */
  void add(String words) {
    String line = masks.hide(Clean.line(words));
    steps.add(line.length() > LENGTH ? line.substring(0, LENGTH) + "…" : line);
  }

  /** The steps so far, for the fence. */
  String soFar() {
    if (steps.isEmpty()) {
      return "";
    }
    int left = Math.max(0, steps.size() - MOST);
    var text = new StringBuilder("steps so far:\n");
    if (left > 0) {
      text.append("(").append(left).append(" more)\n");
    }
    steps.subList(left, steps.size()).forEach(step -> text.append("- ").append(step).append('\n'));
    return text.toString();
  }

  /**
   * What came of a batch, for the fence; each action becomes a step of the story.
   *
   * @param before the page it was planned for
   */
  String outcome(List<Action> actions, Snapshot before, Observation now) {
    var text = new StringBuilder("last step:\n");
    List<Effect> effects = now.effects();
    for (int i = 0; i < actions.size(); i++) {
      String done = words(actions.get(i), before);
      String came =
          i < effects.size()
              ? effects.get(i).observed()
              : i == effects.size() && !now.problem().isEmpty()
                  ? "failed: " + now.problem()
                  : "not done, because the page changed or an action before it failed";
      add(done + ": " + came);
      text.append("- ").append(steps.get(steps.size() - 1)).append('\n');
    }
    return text.toString();
  }

  private static String words(Action action, Snapshot page) {
    String target =
        page.node(action.target())
            .map(node -> " " + node.ref() + " " + node.role() + " \"" + brief(node.name()) + "\"")
            .orElse(action.target());
    return action.name() + target + (action instanceof TypeText type ? " " + type.text() : "");
  }

  private static String brief(String name) {
    return name.length() > 40 ? name.substring(0, 40) + "…" : name;
  }
}
