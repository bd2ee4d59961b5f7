package remora.planner.operation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import remora.browser.action.Click;
import remora.browser.entity.Node;
import remora.planner.control.Kinds;
import remora.planner.control.Move;
import remora.planner.control.Operator;
import remora.planner.control.PageTree;
import remora.planner.control.Pursuit;
import remora.planner.control.Scene;
import remora.planner.language.Said;

/**
 * "Pick the card with the greatest number" where the numbers only show when it is clicked: looks at
 * each, then takes the best.
 */
final class Uncover implements Operator {

  @Override
  public Optional<Pursuit> read(String clause) {
    var said = Said.of(clause);
    boolean high = said.has("greatest", "largest", "highest", "biggest", "maximum");
    boolean low = said.has("smallest", "lowest", "least", "minimum");
    boolean picks = said.starts("pick", "find", "click", "choose", "select", "turn", "open");
    return picks && (high || low) && said.has("number", "value")
        ? Optional.of(new Walk(high))
        : Optional.empty();
  }

  private static final class Walk implements Pursuit {

    private static final int MOST = 16;

    private final boolean highest;
    private final Map<Integer, Double> seen = new HashMap<>();
    private int looked = -1;
    private boolean chosen;

    Walk(boolean highest) {
      this.highest = highest;
    }

    @Override
    public Move next(Scene scene) {
      if (chosen) {
        return new Move.Done();
      }
      var cards = family(scene);
      if (cards.size() < 2 || cards.size() > MOST) {
        return looked < 0
            ? new Move.Pass()
            : new Move.Stuck("What could be turned has gone.", List.of());
      }
      for (int i = 0; i < cards.size(); i++) {
        var number = number(scene.page(), cards.get(i));
        if (number.isPresent()) {
          seen.put(i, number.getAsDouble());
        }
      }
      boolean all = seen.size() == cards.size();
      if (all || looked == cards.size() - 1) {
        return all
            ? choose(cards)
            : new Move.Stuck("Not every one of them shows a number.", List.of());
      }
      looked++;
      while (looked < cards.size() - 1 && seen.containsKey(looked)) {
        looked++;
      }
      return Move.act(new Click(cards.get(looked).ref()), "Looks what is on it.", .7);
    }

    private Move choose(List<Node> cards) {
      chosen = true;
      var order = Map.Entry.<Integer, Double>comparingByValue();
      int best =
          seen.entrySet().stream()
              .max(highest ? order : order.reversed())
              .map(Map.Entry::getKey)
              .orElse(0);
      return best == looked && cards.size() > best
          ? new Move.Done()
          : Move.act(new Click(cards.get(best).ref()), "Takes the one that was meant.", .85);
    }

    private static OptionalDouble number(PageTree page, Node card) {
      var own = Look.number(card);
      return own.isPresent()
          ? own
          : page.descendants(card).stream()
              .filter(node -> node.is(Node.State.VISIBLE))
              .map(Look::number)
              .filter(OptionalDouble::isPresent)
              .findFirst()
              .orElse(OptionalDouble.empty());
    }

    /** The largest family of clickable things of one kind that are no form's buttons. */
    private static List<Node> family(Scene scene) {
      var families =
          scene.page().visible(node -> Kinds.clickable(node) && Kinds.usable(node)).stream()
              .filter(node -> !node.tag().equals("button") && !Kinds.field(node))
              .collect(
                  Collectors.groupingBy(
                      node ->
                          node.tag()
                              + " "
                              + node.attribute("class").replaceFirst("\\s.*$", "")
                              + " "
                              + node.parent()));
      return families.values().stream().max(Comparator.comparingInt(List::size)).orElse(List.of());
    }
  }
}
