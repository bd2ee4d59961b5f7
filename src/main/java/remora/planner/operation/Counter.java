package remora.planner.operation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import remora.browser.action.Action;
import remora.browser.action.Click;
import remora.browser.action.TypeText;
import remora.browser.entity.Node;
import remora.browser.entity.Node.State;
import remora.planner.control.Kinds;
import remora.planner.control.PageTree;
import remora.planner.control.Scene;
import remora.planner.language.Similarity;
import remora.planner.language.Words;

/**
 * What counts one item of a page: a number field, or a "+" with or without a "-".
 *
 * @param text all that is said about the item
 * @param shown how many there are now
 * @param more the "+", or the field itself
 */
record Counter(String text, int shown, Node more, Optional<Node> less) {

  private static final double NAMED = .62;
  private static final Set<String> PLUS = Set.of("+", "\uff0b", "\u2795");
  private static final Set<String> MINUS = Set.of("-", "\u2212", "\u2013", "\u2796");
  private static final Set<String> NOT = Set.of("non", "not", "no");

  /** In document order; none where only one thing on the page is counted. */
  static List<Counter> all(Scene scene) {
    var page = scene.page();
    var fields =
        page.visible(
            node ->
                Kinds.usable(node)
                    && node.tag().equals("input")
                    && node.attribute("type").equals("number"));
    var ups =
        page.visible(
            node ->
                button(node) && (sign(node, PLUS) || says(node, "plus", "increase", "increment")));
    var heads = ups.size() >= fields.size() ? ups : fields;
    var found = new ArrayList<Counter>();
    for (var head : heads) {
      found.add(counter(page, inner(page, head, heads), head));
    }
    return heads.size() < 2 ? List.of() : found;
  }

  private static Counter counter(PageTree page, List<Node> inner, Node head) {
    var less =
        inner.stream()
            .filter(node -> button(node))
            .filter(node -> sign(node, MINUS) || says(node, "minus", "decrease", "decrement"))
            .min(nearest(page, head));
    var shown =
        head.tag().equals("input")
            ? head.value()
            : inner.stream()
                .filter(node -> Look.shown(node).strip().matches("\\d{1,3}") && !button(node))
                .min(nearest(page, head))
                .map(node -> Look.shown(node).strip())
                .orElse("");
    var text = inner.stream().map(Look::shown).collect(Collectors.joining(" "));
    return new Counter(text, shown.matches("\\d{1,3}") ? Integer.parseInt(shown) : 0, head, less);
  }

  private static Comparator<Node> nearest(PageTree page, Node head) {
    return Comparator.comparingInt(node -> Math.abs(page.position(node) - page.position(head)));
  }

  /**
   * What belongs to one of them: the largest part of the page around it without another, else what
   * stands between the one before and itself.
   */
  private static List<Node> inner(PageTree page, Node head, List<Node> heads) {
    var others = new HashSet<String>();
    for (var other : heads) {
      if (!other.ref().equals(head.ref())) {
        page.ancestors(other).forEach(node -> others.add(node.ref()));
      }
    }
    Optional<Node> record = Optional.empty();
    for (var ancestor : page.ancestors(head)) {
      if (others.contains(ancestor.ref())) {
        break;
      }
      record = Optional.of(ancestor);
    }
    var inside =
        record.map(page::descendants).orElse(List.of()).stream()
            .filter(node -> node.is(State.VISIBLE))
            .toList();
    if (inside.stream()
        .anyMatch(node -> Look.shown(node).codePoints().anyMatch(Character::isLetter))) {
      return inside;
    }
    int index = heads.indexOf(head);
    int apart = heads.size() < 2 ? 0 : page.position(heads.get(1)) - page.position(heads.get(0));
    int to = page.position(head);
    int from = index == 0 ? to - apart : page.position(heads.get(index - 1));
    return page.visible(node -> page.position(node) > from && page.position(node) <= to);
  }

  private static boolean button(Node node) {
    return Kinds.clickable(node) && Kinds.usable(node) && !Kinds.field(node);
  }

  private static boolean sign(Node node, Set<String> signs) {
    return signs.contains(Look.shown(node).strip());
  }

  private static boolean says(Node node, String... words) {
    return Words.of(node.name() + " " + node.attribute("class")).stream()
        .anyMatch(Set.of(words)::contains);
  }

  /** The one that is called so; empty when several fit as well. */
  static Optional<Counter> named(List<Counter> counters, String name) {
    var scores = new HashMap<Counter, Double>();
    counters.forEach(each -> scores.put(each, fit(name, each.text())));
    double best = Collections.max(scores.values());
    var top = counters.stream().filter(each -> scores.get(each) == best).toList();
    return best < NAMED || top.size() > 1 ? Optional.empty() : Optional.of(top.get(0));
  }

  private static double fit(String name, String text) {
    var wanted = Words.of(name).stream().map(Words::singular).toList();
    var words = Words.of(text).stream().map(Words::singular).toList();
    return words.containsAll(wanted) ? Math.max(NAMED, Similarity.of(name, text)) : 0;
  }

  /** It is said to be so, and not said not to be. */
  boolean has(List<String> quality) {
    var words = Words.of(text).stream().map(Words::singular).toList();
    return quality.stream()
        .allMatch(
            word -> {
              int at = words.indexOf(word);
              return at >= 0 && (at == 0 || !NOT.contains(words.get(at - 1)));
            });
  }

  /** False where it would have to be lowered and cannot be. */
  boolean reaches(int count) {
    return more.tag().equals("input") || count >= shown || less.isPresent();
  }

  /** Brings it to a count. */
  List<Action> to(int count) {
    if (more.tag().equals("input")) {
      return shown == count
          ? List.of()
          : List.of(new TypeText(more.ref(), String.valueOf(count), true, false));
    }
    var button = count >= shown ? Optional.of(more) : less;
    return button
        .map(node -> Collections.nCopies(Math.abs(count - shown), (Action) new Click(node.ref())))
        .orElse(List.of());
  }
}
