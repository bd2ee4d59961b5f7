package remora.planner.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import remora.browser.entity.Node;
import remora.browser.entity.Node.State;
import remora.planner.language.Similarity;
import remora.planner.language.Target;
import remora.planner.language.Target.Superlative;
import remora.planner.language.Words;

/** Finds what comes in numbers on a page - rows, cards, results - and picks one of them. */
public final class Records {

  private static final Set<String> VAGUE =
      Set.of("result", "item", "entry", "one", "record", "hit", "card", "listing", "match");
  private static final Set<String> STRUCK = Set.of("del", "s", "strike");

  private final Scene scene;
  private final PageTree page;

  public Records(Scene scene) {
    this.scene = scene;
    this.page = scene.page();
  }

  /**
   * The record that a position or a superlative picks; empty when there is none or it cannot be
   * told.
   */
  public Optional<Node> pick(Target target) {
    var all =
        group(target.noun().isEmpty() ? Words.singular(lastWord(target.label())) : target.noun());
    var records = matching(target.label(), all);
    if (target.best().isPresent()) {
      var best = extreme(target.best().get(), records);
      return target.ordinal() > 1 ? Optional.empty() : best;
    }
    int index = target.ordinal() > 0 ? target.ordinal() - 1 : records.size() + target.ordinal();
    return index < 0 || index >= records.size()
        ? Optional.empty()
        : Optional.of(records.get(index));
  }

  /** How many of them this page shows. */
  public int count(Target target) {
    var noun = target.noun().isEmpty() ? Words.singular(lastWord(target.label())) : target.noun();
    return matching(target.label(), group(noun)).size();
  }

  /**
   * Where a record leads: its heading's link, else its longest link, else itself or what can be
   * clicked in it.
   */
  public Optional<Node> entrance(Node record) {
    if (record.role().equals("link")) {
      return Optional.of(record);
    }
    var inner = page.descendants(record).stream().filter(Kinds::usable).toList();
    var links = inner.stream().filter(node -> node.role().equals("link")).toList();
    var titled =
        links.stream()
            .filter(
                link ->
                    page.ancestors(link).stream()
                            .anyMatch(
                                node -> node.role().equals("heading") && page.within(node, record))
                        || page.children(link).stream()
                            .anyMatch(node -> node.role().equals("heading")))
            .findFirst();
    return titled
        .or(() -> links.stream().max(Comparator.comparingInt(link -> shownText(link).length())))
        .or(() -> Optional.of(record).filter(Kinds::clickable))
        .or(() -> page.closest(record, Kinds::clickable))
        .or(() -> inner.stream().filter(Kinds::clickable).findFirst());
  }

  private String shownText(Node node) {
    return node.text().isEmpty() ? node.name() : node.text();
  }

  private static String lastWord(String label) {
    var words = Words.of(label);
    return words.isEmpty() ? "" : words.get(words.size() - 1);
  }

  private List<Node> matching(String label, List<Node> records) {
    if (label.isEmpty()) {
      return records;
    }
    var matching =
        records.stream().filter(record -> Similarity.of(label, page.text(record)) >= .62).toList();
    boolean named = matching.isEmpty() && Words.of(label).size() == 1;
    return named ? records : matching;
  }

  /** The largest and most telling family of like nodes, in document order. */
  private List<Node> group(String noun) {
    var families = new LinkedHashMap<String, List<Node>>();
    for (var node : page.visible(scene::reachable)) {
      if (container(node)) {
        add(families, node.parent() + "|" + kind(node), node);
      }
      if (node.role().equals("link")) {
        var parent = page.parent(node);
        var grand = parent.flatMap(page::parent).map(Records::kind).orElse("");
        add(
            families,
            "link|" + kind(node) + "|" + parent.map(Records::kind).orElse("") + "|" + grand,
            node);
      }
      if (noun.equals("heading") && node.role().equals("heading")) {
        add(families, "heading", node);
      }
    }
    return families.values().stream()
        .filter(
            family ->
                family.size() > 1
                    || family.stream().anyMatch(node -> node.role().equals("article")))
        .max(Comparator.comparingDouble(family -> worth(family, noun)))
        .orElse(List.of());
  }

  private static void add(Map<String, List<Node>> families, String key, Node node) {
    families.computeIfAbsent(key, any -> new ArrayList<>()).add(node);
  }

  private static String kind(Node node) {
    return node.role()
        + " "
        + node.tag()
        + " "
        + node.attribute("class").replaceFirst("\\s.*$", "")
        + node.attribute("level");
  }

  private boolean container(Node node) {
    boolean heads =
        page.children(node).stream().anyMatch(child -> child.role().equals("columnheader"));
    return !heads
        && !page.children(node).isEmpty()
        && !Set.of("cell", "gridcell", "text", "link").contains(node.role());
  }

  private double worth(List<Node> family, String noun) {
    var first = family.get(0);
    var texts = family.stream().map(page::text).toList();
    double length = texts.stream().mapToInt(String::length).average().orElse(0);
    double worth = Math.min(family.size(), 10) * .2 + Math.min(length, 200) / 100;
    worth += page.ancestors(first).stream().anyMatch(Kinds::frame) ? -5 : 0;
    worth += texts.stream().allMatch(text -> text.strip().length() < 3) ? -5 : 0;
    worth += named(noun, first) ? 3 : 0;
    worth +=
        first.role().equals(noun) || (first.role().equals("row") && noun.equals("row")) ? 3 : 0;
    worth += Set.of("listitem", "row", "article").contains(first.role()) ? 1 : 0;
    worth += VAGUE.contains(noun) && first.role().equals("listitem") ? .3 : 0;
    worth +=
        family.stream().filter(record -> entrance(record).isPresent()).count() * 2 >= family.size()
            ? 1
            : 0;
    worth +=
        texts.stream().filter(text -> Quantities.money(text).isPresent()).count() * 2 > texts.size()
            ? 1
            : 0;
    worth += first.role().equals("link") ? (noun.equals("link") ? 3 : -1) : 0;
    return worth + (family.stream().anyMatch(Kinds::field) ? -3 : 0);
  }

  /** The page itself uses the noun for it: in a class, an id, or the name of the list around it. */
  private boolean named(String noun, Node first) {
    var parent = page.parent(first);
    var words =
        first.attribute("class")
            + " "
            + first.attribute("data-testid")
            + " "
            + parent.map(Node::name).orElse("")
            + " "
            + parent.map(node -> node.attribute("class") + " " + node.attribute("id")).orElse("");
    return !noun.isEmpty() && Words.of(words).stream().map(Words::singular).anyMatch(noun::equals);
  }

  private Optional<Node> extreme(Superlative best, List<Node> records) {
    Optional<Node> found = Optional.empty();
    double top = 0;
    int known = 0;
    for (var record : records) {
      var value = value(best.property(), record);
      if (value.isPresent()) {
        known++;
        double signed = best.highest() ? value.getAsDouble() : -value.getAsDouble();
        if (found.isEmpty() || signed > top) {
          found = Optional.of(record);
          top = signed;
        }
      }
    }
    return known * 2 > records.size() ? found : Optional.empty();
  }

  private OptionalDouble value(String property, Node record) {
    var inner = page.descendants(record);
    var struck =
        inner.stream().filter(node -> STRUCK.contains(node.tag())).map(page::text).toList();
    var text = page.text(record);
    for (var old : struck) {
      text = old.isEmpty() ? text : text.replace(old, "");
    }
    var shown = text;
    return switch (property) {
      case "price" ->
          Quantities.money(shown).isPresent() ? Quantities.money(shown) : column(property, record);
      case "date" -> Quantities.date(shown);
      case "rating" -> rating(record, inner, shown);
      case "popularity" ->
          firstOf(Quantities.beside("review", shown), Quantities.beside("vote", shown));
      case "reviews" -> Quantities.beside("review", shown);
      default ->
          firstOf(column(property, record), Quantities.beside(Words.singular(property), shown));
    };
  }

  private static OptionalDouble rating(Node record, List<Node> inner, String text) {
    var classes = new StringBuilder(record.attribute("class"));
    inner.forEach(node -> classes.append(" | ").append(node.attribute("class")));
    for (var part : classes.toString().split("\\|", -1)) {
      var rating = Quantities.rating("", part);
      if (rating.isPresent()) {
        return rating;
      }
    }
    return Quantities.rating(text, "");
  }

  private static OptionalDouble firstOf(OptionalDouble one, OptionalDouble other) {
    return one.isPresent() ? one : other;
  }

  /** The number in the column whose header names the property. */
  private OptionalDouble column(String property, Node record) {
    var table = page.closest(record, node -> Set.of("table", "grid").contains(node.role()));
    var headers =
        table.map(page::descendants).orElse(List.of()).stream()
            .filter(node -> node.role().equals("columnheader") && node.is(State.VISIBLE))
            .toList();
    for (int i = 0; i < headers.size() && i < page.children(record).size(); i++) {
      if (Labels.similarity(property, headers.get(i)) >= .8) {
        return Quantities.plain(page.text(page.children(record).get(i)));
      }
    }
    return OptionalDouble.empty();
  }
}
