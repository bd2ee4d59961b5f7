package remora.planner.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import remora.browser.action.Click;
import remora.browser.action.Pause;
import remora.browser.entity.Node;
import remora.planner.control.Kinds;
import remora.planner.control.Labels;
import remora.planner.control.Move;
import remora.planner.control.Operator;
import remora.planner.control.Pursuit;
import remora.planner.control.Quantities;
import remora.planner.control.Scene;
import remora.planner.language.Said;
import remora.planner.language.Similarity;
import remora.planner.language.Words;

/**
 * "Buy the ticket with the longest duration": records that no element of its own encloses, told
 * apart by the button that each of them has.
 */
final class Extreme implements Operator {

  private static final Set<String> HIGH =
      Set.of(
          "longest",
          "highest",
          "greatest",
          "largest",
          "biggest",
          "most",
          "latest",
          "priciest",
          "maximum",
          "dearest");
  private static final Set<String> LOW =
      Set.of(
          "shortest",
          "lowest",
          "cheapest",
          "smallest",
          "least",
          "earliest",
          "fewest",
          "minimum",
          "fastest",
          "quickest");
  private static final Map<String, String> KINDS =
      Map.of(
          "cheapest",
          "money",
          "priciest",
          "money",
          "dearest",
          "money",
          "expensive",
          "money",
          "shortest",
          "duration",
          "longest",
          "duration",
          "fastest",
          "duration",
          "quickest",
          "duration");

  /** What is looked for: the kind of quantity and its end. */
  record Wish(String kind, boolean highest) {}

  @Override
  public Optional<Pursuit> read(String clause) {
    var said = Said.of(clause);
    boolean takes = said.starts("buy", "book", "reserve", "order", "choose", "select", "pick");
    return takes
        ? wish(said).map(wish -> new Best(wish, clause.split(" ", 2)[0]))
        : Optional.empty();
  }

  static Optional<Wish> wish(Said said) {
    for (var word : said.words()) {
      if (HIGH.contains(word) || LOW.contains(word)) {
        var kind = KINDS.getOrDefault(word, "number");
        kind = said.has("price", "cost", "expensive", "fare") ? "money" : kind;
        kind =
            said.has("duration", "time", "trip", "flight") && !kind.equals("money")
                ? "duration"
                : kind;
        return Optional.of(new Wish(kind, HIGH.contains(word)));
      }
    }
    return Optional.empty();
  }

  /** Presses the verb's button in the record that is best. */
  static final class Best implements Pursuit {

    private static final int MOST_LOOKS = 4;

    private final Wish wish;
    private final String verb;
    private int looks;
    private boolean acted;

    Best(Wish wish, String verb) {
      this.wish = wish;
      this.verb = verb;
    }

    @Override
    public Move next(Scene scene) {
      if (acted) {
        return new Move.Done();
      }
      var buttons = family(scene);
      if (buttons.size() < 2) {
        return buttons.isEmpty() && looks++ < MOST_LOOKS && looks > 1
            ? Move.act(new Pause(400), "Waits for results.", .7)
            : new Move.Pass();
      }
      Node best = buttons.get(0);
      var top = OptionalDouble.empty();
      int known = 0;
      for (int i = 0; i < buttons.size(); i++) {
        var value = value(record(scene, buttons, i));
        if (value.isPresent()) {
          known++;
          double signed = wish.highest() ? value.getAsDouble() : -value.getAsDouble();
          if (top.isEmpty() || signed > top.getAsDouble()) {
            top = OptionalDouble.of(signed);
            best = buttons.get(i);
          }
        }
      }
      if (known < buttons.size()) {
        return new Move.Pass();
      }
      acted = true;
      return Move.act(
          new Click(best.ref()),
          "Of " + known + ", the " + Labels.spoken(best) + " belongs to the one that was meant.",
          .85);
    }

    /** Buttons that are named alike but for numbers; those with the verb's word before others. */
    private List<Node> family(Scene scene) {
      var families =
          scene
              .page()
              .visible(node -> node.role().equals("button") || node.role().equals("link"))
              .stream()
              .filter(node -> Kinds.usable(node) && scene.reachable(node))
              .filter(node -> !Look.shown(node).isBlank())
              .collect(
                  Collectors.groupingBy(
                      node -> Look.shown(node).replaceAll("[\\d.,]+", "#") + node.role()));
      return families.values().stream()
          .filter(family -> family.size() > 1)
          .max(
              java.util.Comparator.comparingInt(
                  family -> named(family.get(0)) * 100 + family.size()))
          .orElse(List.of());
    }

    private int named(Node node) {
      var words = Words.of(Look.shown(node));
      boolean verbs = words.stream().anyMatch(word -> Similarity.of(verb, word) >= .9);
      boolean buys = words.stream().anyMatch(Set.of("book", "buy", "select", "choose")::contains);
      return verbs || buys ? 1 : 0;
    }

    /**
     * The texts from the button before it to its own; from its own on when nothing stands before.
     */
    private static String record(Scene scene, List<Node> buttons, int index) {
      var all = scene.page().visible(node -> true);
      int first = all.indexOf(buttons.get(0));
      boolean leads = all.subList(0, first).stream().anyMatch(node -> quantity(Look.shown(node)));
      int from =
          leads
              ? (index == 0 ? 0 : all.indexOf(buttons.get(index - 1)) + 1)
              : all.indexOf(buttons.get(index));
      int to =
          leads
              ? all.indexOf(buttons.get(index)) + 1
              : index + 1 < buttons.size() ? all.indexOf(buttons.get(index + 1)) : all.size();
      var text = new ArrayList<String>();
      all.subList(from, to).forEach(node -> text.add(Look.shown(node)));
      return String.join(" \n ", text);
    }

    private static boolean quantity(String text) {
      return Durations.minutes(text).isPresent() || Quantities.money(text).isPresent();
    }

    private OptionalDouble value(String record) {
      return switch (wish.kind()) {
        case "money" -> Quantities.money(record);
        case "duration" -> Durations.minutes(record);
        default -> Quantities.plain(record);
      };
    }
  }
}
