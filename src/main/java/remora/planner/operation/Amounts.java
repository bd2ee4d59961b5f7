package remora.planner.operation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import remora.browser.action.Action;
import remora.browser.action.Click;
import remora.planner.control.Buttons;
import remora.planner.control.Labels;
import remora.planner.control.Move;
import remora.planner.control.Operator;
import remora.planner.control.Pursuit;
import remora.planner.control.Scene;
import remora.planner.language.Said;

/**
 * "Order 2 fish cakes and one soup", "order two dishes that are vegan", "set the quantity of bread
 * to 3": how many of what, where each item of a page has its own "+" or its own number field.
 */
final class Amounts implements Operator {

  private static final Set<String> ITEMS =
      Set.of("item", "dish", "product", "thing", "meal", "drink", "article", "unit", "piece");
  private static final String[] ORDERS = {"order", "buy", "purchase", "get"};
  private static final String[] ADDS = {"add", "put", "take", "choose", "select", "pick"};

  /** Some of one item by name, or of any that have a quality. */
  private record Wish(String name, List<String> quality, int count) {}

  @Override
  public Optional<Pursuit> read(String clause) {
    var said = Said.of(clause);
    if (!said.quoted().isEmpty()) {
      return Optional.empty();
    }
    boolean sets = said.starts("set", "change") && said.has("quantity", "amount", "number");
    if (sets) {
      var name = said.after("of", "for").before("to").text();
      var numbers = said.after("to").numbers();
      return name.isEmpty() || numbers.isEmpty()
          ? Optional.empty()
          : walk(List.of(new Wish(name, List.of(), numbers.get(0).intValue())), "");
    }
    if (!said.starts(ORDERS) && !said.starts(ADDS)) {
      return Optional.empty();
    }
    var verb = said.starts(ORDERS) ? said.words().get(0) : "";
    return walk(wishes(said, clause), verb);
  }

  private static Optional<Pursuit> walk(List<Wish> wishes, String verb) {
    return wishes.isEmpty() ? Optional.empty() : Optional.of(new Walk(wishes, verb));
  }

  private static List<Wish> wishes(Said said, String clause) {
    var what = said.rest().before("to", "from", "into", "in");
    int colon = clause.indexOf(':');
    if (colon > 0) {
      what = Said.of(clause.substring(colon + 1));
    }
    boolean kind = what.words().stream().anyMatch(ITEMS::contains);
    if (kind && colon < 0) {
      return any(what);
    }
    var wishes = new ArrayList<Wish>();
    for (var part : what.parts()) {
      var numbers = part.numbers();
      boolean leads = !numbers.isEmpty() && counts(part.text(), numbers.get(0));
      var name =
          part.text()
              .replaceFirst(leads ? "^\\S+\\s*" : "^$", "")
              .replaceFirst("^(?i)(x|times|of|a|an|the|each|of the|of each)\\s+", "")
              .replaceFirst("^(?i)the\\s+", "");
      if (!name.isBlank()) {
        wishes.add(new Wish(name.strip(), List.of(), leads ? numbers.get(0).intValue() : 1));
      }
    }
    return wishes;
  }

  private static boolean counts(String text, double first) {
    var numbers = Said.of(text.split("\\s+", 2)[0]).numbers();
    return !numbers.isEmpty() && numbers.get(0) == first && first == Math.rint(first) && first > 0;
  }

  /** "Two vegan dishes", "2 items that are vegan": a count and what they have to be. */
  private static List<Wish> any(Said what) {
    var left = new ArrayList<String>();
    for (var word : what.words()) {
      if (!ITEMS.contains(word)
          && Said.of(word).numbers().isEmpty()
          && !Set.of("that", "which", "are", "is", "of", "any", "the", "with", "marked", "as")
              .contains(word)) {
        left.add(word);
      }
    }
    var numbers = what.numbers();
    return numbers.size() != 1 || left.isEmpty()
        ? List.of()
        : List.of(new Wish("", left, numbers.get(0).intValue()));
  }

  private static final class Walk implements Pursuit {

    private final List<Wish> wishes;
    private final String verb;
    private int step;

    Walk(List<Wish> wishes, String verb) {
      this.wishes = wishes;
      this.verb = verb;
    }

    @Override
    public Move next(Scene scene) {
      if (step > 0 && scene.refused()) {
        return new Move.Stuck(scene.seen().problem(), List.of());
      }
      return switch (step) {
        case 0 -> fill(scene);
        case 1 -> verb.isEmpty() ? new Move.Done() : send(scene);
        default -> new Move.Done();
      };
    }

    private Move fill(Scene scene) {
      var counters = Counter.all(scene);
      var wanted = counters.isEmpty() ? Map.<Counter, Integer>of() : wanted(counters);
      if (wanted.isEmpty()
          || wanted.entrySet().stream().anyMatch(each -> !each.getKey().reaches(each.getValue()))) {
        return new Move.Pass();
      }
      var actions = new ArrayList<Action>();
      wanted.forEach((counter, count) -> actions.addAll(counter.to(count)));
      step = 1;
      return actions.isEmpty()
          ? next(scene)
          : new Move.Do(actions, "Sets how many of each are wanted.", .85);
    }

    /** A counter for each wish; nothing when one of them has none. */
    private Map<Counter, Integer> wanted(List<Counter> counters) {
      var wanted = new LinkedHashMap<Counter, Integer>();
      for (var wish : wishes) {
        if (wish.name().isEmpty()) {
          var fitting = counters.stream().filter(each -> each.has(wish.quality())).toList();
          if (fitting.size() < wish.count()) {
            return Map.of();
          }
          fitting.subList(0, wish.count()).forEach(each -> wanted.put(each, 1));
        } else {
          var counter = Counter.named(counters, wish.name());
          if (counter.isEmpty()) {
            return Map.of();
          }
          wanted.put(counter.get(), wish.count());
        }
      }
      return wanted;
    }

    private Move send(Scene scene) {
      step = 2;
      return new Buttons(scene)
          .submit("", verb)
          .or(() -> Look.control(scene, verb))
          .or(() -> Look.control(scene, "submit"))
          .or(() -> Look.control(scene, "checkout"))
          .map(node -> Move.act(new Click(node.ref()), "Uses " + Labels.spoken(node) + ".", .85))
          .orElseGet(() -> Look.missing(scene, verb));
    }
  }
}
