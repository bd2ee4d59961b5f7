package remora.planner.operation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import remora.browser.action.Action;
import remora.browser.action.Click;
import remora.browser.action.Hover;
import remora.browser.action.Pause;
import remora.browser.entity.Node;
import remora.planner.control.Kinds;
import remora.planner.control.Labels;
import remora.planner.control.Move;
import remora.planner.control.Operator;
import remora.planner.control.Pursuit;
import remora.planner.control.Scene;
import remora.planner.language.Said;

/** "Select File > Export > PDF": each step opens the next one; by pointing, else by a click. */
final class MenuPath implements Operator {

  private static final double FITS = .85;

  @Override
  public Optional<Pursuit> read(String clause) {
    var said = Said.of(clause);
    boolean chooses = said.starts("select", "choose", "click", "open", "go", "navigate", "pick");
    int verb = clause.indexOf(' ');
    if (!chooses || verb < 0 || clause.indexOf('>') < 0) {
      return Optional.empty();
    }
    var steps = new ArrayList<String>();
    for (var part : clause.substring(verb).split("->|>|»|›", -1)) {
      var step = part.replaceAll("[\"']", "").strip().replaceFirst("^(?i)(to|on|the) ", "");
      if (!step.isEmpty()) {
        steps.add(step);
      }
    }
    return steps.size() < 2 ? Optional.empty() : Optional.of(new Walk(steps));
  }

  private static final class Walk implements Pursuit {

    private final List<String> steps;
    private int at;
    private boolean pointed;
    private int waits;

    Walk(List<String> steps) {
      this.steps = steps;
    }

    @Override
    public Move next(Scene scene) {
      if (at == steps.size()) {
        return new Move.Done();
      }
      var node = find(scene, steps.get(at));
      if (node.isPresent()) {
        return use(node.get());
      }
      if (at == 0) {
        return Look.missing(scene, steps.get(0));
      }
      // It did not open by pointing: a click on the step before may.
      if (pointed) {
        pointed = false;
        var before = find(scene, steps.get(at - 1));
        if (before.isPresent()) {
          return Move.act(new Click(before.get().ref()), "Opens it with a click.", .8);
        }
      }
      return waits++ < 3
          ? Move.act(new Pause(500), "Waits for the menu.", .7)
          : Look.missing(scene, steps.get(at));
    }

    private Move use(Node node) {
      boolean last = at == steps.size() - 1;
      at++;
      waits = 0;
      pointed = !last;
      List<Action> actions =
          last ? List.of(new Click(node.ref())) : List.of(new Hover(node.ref()), new Pause(400));
      return new Move.Do(
          actions, (last ? "Chooses the " : "Opens the ") + Labels.spoken(node) + ".", .85);
    }

    /** The deepest node of that name: menus nest. */
    private static Optional<Node> find(Scene scene, String step) {
      return scene.page().visible(node -> Kinds.usable(node) && scene.reachable(node)).stream()
          .filter(node -> own(node, step))
          .max(
              Comparator.comparingInt((Node node) -> Kinds.clickable(node) ? 1 : 0)
                  .thenComparingInt(node -> scene.page().ancestors(node).size()));
    }

    private static boolean own(Node node, String step) {
      return Labels.similarity(step, node) >= FITS;
    }
  }
}
