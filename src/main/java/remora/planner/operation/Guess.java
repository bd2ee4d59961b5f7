package remora.planner.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import remora.browser.action.Action;
import remora.browser.action.Click;
import remora.browser.action.Press;
import remora.browser.action.TypeText;
import remora.planner.control.Buttons;
import remora.planner.control.Move;
import remora.planner.control.Operator;
import remora.planner.control.Pursuit;
import remora.planner.control.Scene;
import remora.planner.language.Said;
import remora.planner.language.Words;

/** "Guess the number between 0 and 9": halves what is left by what the page answers. */
final class Guess implements Operator {

  private static final Set<String> LOWER = Set.of("lower", "less", "smaller", "high", "below");
  private static final Set<String> HIGHER =
      Set.of("higher", "greater", "larger", "more", "low", "above", "bigger");

  @Override
  public Optional<Pursuit> read(String clause) {
    var said = Said.of(clause);
    var bounds = integers(clause);
    boolean hidden =
        said.starts("find", "discover", "determine")
            && said.has("number")
            && said.has("secret", "hidden", "guess");
    return (said.starts("guess") || hidden) && bounds.size() > 1
        ? Optional.of(new Walk(bounds.get(0), bounds.get(1)))
        : Optional.empty();
  }

  private static List<Integer> integers(String text) {
    var found = new ArrayList<Integer>();
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && Character.isDigit(text.charAt(end))) {
        end++;
      }
      if (end > at && end - at < 8) {
        found.add(Integer.parseInt(text.substring(at, end)));
      }
      at = Math.max(end, at + 1);
    }
    return found;
  }

  private static final class Walk implements Pursuit {

    private int low;
    private int high;
    private int guess;
    private boolean guessed;
    private List<String> before = List.of();

    Walk(int low, int high) {
      this.low = Math.min(low, high);
      this.high = Math.max(low, high);
    }

    @Override
    public Move next(Scene scene) {
      if (guessed && !learnt(scene)) {
        return new Move.Done();
      }
      var field = Look.texts(scene).stream().findFirst();
      if (field.isEmpty() || low > high) {
        return guessed
            ? new Move.Stuck("The answers of the page leave no number.", List.of())
            : new Move.Pass();
      }
      guess = (low + high) / 2;
      guessed = true;
      before = lines(scene);
      var actions = new ArrayList<Action>();
      actions.add(new TypeText(field.get().node().ref(), String.valueOf(guess), true, false));
      actions.add(
          new Buttons(scene)
              .submit("", "submit")
              .<Action>map(node -> new Click(node.ref()))
              .orElse(new Press("Enter")));
      return new Move.Do(actions, "Tries " + guess + ".", .8);
    }

    /**
     * Narrows by what is new on the page, else by what it says at all; false when it says nothing.
     */
    private boolean learnt(Scene scene) {
      var now = lines(scene);
      var fresh = new ArrayList<>(now);
      fresh.removeAll(before);
      return narrow(fresh) || narrow(now);
    }

    private boolean narrow(List<String> lines) {
      for (var line : lines) {
        var words = Words.of(line);
        boolean lower = words.stream().anyMatch(LOWER::contains);
        boolean higher = words.stream().anyMatch(HIGHER::contains);
        if (lower != higher) {
          high = lower ? guess - 1 : high;
          low = higher ? guess + 1 : low;
          return true;
        }
      }
      return false;
    }

    private static List<String> lines(Scene scene) {
      return scene.page().snapshot().text().lines().toList();
    }
  }
}
