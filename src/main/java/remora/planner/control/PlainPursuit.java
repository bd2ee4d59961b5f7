package remora.planner.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import remora.browser.action.Action;
import remora.browser.action.Back;
import remora.browser.action.Pause;
import remora.browser.action.Press;
import remora.browser.action.Reload;
import remora.planner.language.Command;
import remora.planner.language.Words;

/** What needs no target: keys, scrolling, waiting, back, reload. */
final class PlainPursuit implements Pursuit {

  private static final int LONGEST_WAIT = 30;
  private static final int MOST_LOOKS = 10;
  private static final Set<String> APPEAR =
      Set.of(
          "for",
          "until",
          "till",
          "to",
          "the",
          "a",
          "an",
          "appear",
          "appears",
          "is",
          "be",
          "shown",
          "visible",
          "load",
          "loads",
          "loaded",
          "shows",
          "up",
          "that",
          "text",
          "page",
          "finish",
          "finishes",
          "has",
          "results");

  private final Command command;
  private int steps;

  PlainPursuit(Command command) {
    this.command = command;
  }

  @Override
  public Move next(Scene scene) {
    return switch (command.intent()) {
      case WAIT -> waiting(scene);
      case BACK -> once(new Back(), "Goes back.");
      case RELOAD -> once(new Reload(), "Loads the page again.");
      case SCROLL -> once(new Press(command.value()), "Scrolls with the key for it.");
      default -> once(new Press(command.value()), "Presses the key.");
    };
  }

  /** One pause lasts five seconds at most. */
  private List<Action> pauses() {
    var pauses = new ArrayList<Action>();
    for (int left = Math.min(command.count(), LONGEST_WAIT); left > 0; left -= 5) {
      pauses.add(new Pause(Math.min(left, 5) * 1000));
    }
    return List.copyOf(pauses);
  }

  private Move once(Action action, String why) {
    return steps++ > 0 ? new Move.Done() : Move.act(action, why, .95);
  }

  private Move waiting(Scene scene) {
    if (command.count() > 0) {
      return steps++ > 0
          ? new Move.Done()
          : new Move.Do(pauses(), "Waits as long as asked for.", .95);
    }
    var wanted = Words.of(command.value()).stream().filter(word -> !APPEAR.contains(word)).toList();
    if (Words.of(scene.page().snapshot().text()).containsAll(wanted)) {
      return steps == 0 && wanted.isEmpty()
          ? once(new Pause(1000), "Gives the page a moment.")
          : new Move.Done();
    }
    return steps++ < MOST_LOOKS
        ? Move.act(new Pause(1000), "Waits for it to appear.", .9)
        : new Move.Stuck("\"" + command.value() + "\" did not come true.", List.of());
  }
}
