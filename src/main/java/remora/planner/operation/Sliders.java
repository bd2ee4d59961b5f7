package remora.planner.operation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import remora.browser.action.Action;
import remora.browser.action.Click;
import remora.browser.action.PressOften;
import remora.browser.action.TypeText;
import remora.browser.entity.Node;
import remora.planner.control.Labels;
import remora.planner.control.Move;
import remora.planner.control.Operator;
import remora.planner.control.Pursuit;
import remora.planner.control.Scene;
import remora.planner.language.Said;

/**
 * "Set the slider to 30": native ranges take the value; others are moved with the arrow keys until
 * the number beside them is right. Several numbers go to several sliders in their order.
 */
final class Sliders implements Operator {

  @Override
  public Optional<Pursuit> read(String clause) {
    var said = Said.of(clause);
    boolean slides =
        said.has("slider", "spinner", "stepper", "knob", "spinbutton")
            || said.after("with", "using", "by").has("arrow");
    boolean sets =
        said.starts(
                "set", "select", "choose", "move", "drag", "change", "slide", "put", "use", "enter",
                "pick", "adjust")
            || (said.starts("increase", "decrease", "raise", "lower", "turn")
                && !said.after("to").numbers().isEmpty());
    var numbers = said.numbers();
    return slides && sets && !numbers.isEmpty()
        ? Optional.of(new Walk(numbers, label(said)))
        : Optional.empty();
  }

  private static String label(Said said) {
    return said.before("slider", "sliders", "spinner", "stepper", "knob", "with", "using")
        .text()
        .replaceFirst("^(?i)\\w+ (the |a )?", "")
        .replaceAll("-?\\d+|(?i)\\b(with|using|on|the|to)\\b", "")
        .strip();
  }

  private static final class Walk implements Pursuit {

    private static final int MOST_TRIES = 5;

    private final List<Double> wanted;
    private final String label;
    private int at;
    private int tries;
    private double step = 1;
    private OptionalDouble before = OptionalDouble.empty();
    private int pressed;

    Walk(List<Double> wanted, String label) {
      this.wanted = wanted;
      this.label = label;
    }

    @Override
    public Move next(Scene scene) {
      var sliders = sliders(scene);
      if (sliders.size() < wanted.size()) {
        return at == 0 ? new Move.Pass() : Look.missing(scene, "slider");
      }
      while (at < wanted.size()) {
        var slider = sliders.get(at);
        var shown = value(scene, slider);
        if (shown.isPresent() && Math.abs(shown.getAsDouble() - wanted.get(at)) < 1e-6) {
          at++;
          tries = 0;
          pressed = 0;
          step = 1;
          continue;
        }
        if (tries++ >= MOST_TRIES || scene.refused()) {
          return new Move.Stuck(
              "The "
                  + Labels.spoken(slider)
                  + " does not take "
                  + Look.number(wanted.get(at))
                  + ".",
              List.of());
        }
        return set(slider, shown);
      }
      return new Move.Done();
    }

    private Move set(Node slider, OptionalDouble shown) {
      var number = Look.number(wanted.get(at));
      if (slider.tag().equals("input") && tries == 1) {
        return Move.act(new TypeText(slider.ref(), number, true, false), "Sets the number.", .9);
      }
      if (shown.isEmpty()) {
        return new Move.Stuck("The page does not show what the slider stands at.", List.of());
      }
      learn(shown.getAsDouble());
      double way = (wanted.get(at) - shown.getAsDouble()) / step;
      int times = (int) Math.max(1, Math.round(Math.abs(way)));
      boolean first = pressed == 0;
      before = shown;
      pressed = (int) Math.signum(way) * times;
      var key =
          slider.role().equals("slider")
              ? (way > 0 ? "ArrowRight" : "ArrowLeft")
              : (way > 0 ? "ArrowUp" : "ArrowDown");
      var actions = new ArrayList<Action>();
      if (first && !slider.tag().equals("input")) {
        actions.add(new Click(slider.ref()));
      }
      actions.add(new PressOften(slider.ref(), key, times));
      return new Move.Do(actions, "Moves the slider by its arrow keys.", .85);
    }

    /** How far one press has moved it. */
    private void learn(double now) {
      if (pressed != 0 && before.isPresent() && now != before.getAsDouble()) {
        step = (now - before.getAsDouble()) / pressed;
      }
    }

    private List<Node> sliders(Scene scene) {
      var found =
          scene
              .page()
              .visible(
                  node ->
                      List.of("slider", "spinbutton").contains(node.role())
                          && scene.reachable(node));
      if (wanted.size() > 1 || found.size() < 2 || label.isEmpty()) {
        return found;
      }
      Optional<Node> named =
          found.stream()
              .filter(node -> Labels.similarity(label, node) >= .6)
              .max(Comparator.comparingDouble(node -> Labels.similarity(label, node)));
      return named.map(List::of).orElse(found);
    }

    /** What it says itself, else the next number on the page. */
    private static OptionalDouble value(Scene scene, Node slider) {
      if (slider.value().strip().matches("-?\\d+(\\.\\d+)?")) {
        return OptionalDouble.of(Double.parseDouble(slider.value().strip()));
      }
      var numbers = Look.numbers(scene);
      return numbers.stream()
          .filter(node -> scene.page().position(node) > scene.page().position(slider))
          .findFirst()
          .or(() -> numbers.stream().findFirst())
          .map(Look::number)
          .orElse(OptionalDouble.empty());
    }
  }
}
