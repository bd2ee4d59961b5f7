package remora.planner.visual;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import remora.browser.entity.Node;
import remora.planner.control.Scene;
import remora.planner.language.Said;
import remora.planner.language.Words;
import remora.planner.operation.Hues;

/** What is drawn on a page, and which of it a phrase such as "all small red circles" means. */
final class Shapes {

  private static final Set<String> ANY =
      Set.of("shape", "item", "figure", "object", "element", "thing", "block");

  private static final Map<String, String> KINDS =
      Map.of(
          "circle",
          "circle",
          "dot",
          "circle",
          "point",
          "circle",
          "rectangle",
          "rectangle",
          "square",
          "rectangle",
          "box",
          "rectangle",
          "triangle",
          "triangle",
          "letter",
          "letter",
          "digit",
          "digit",
          "number",
          "digit");

  private final List<Shape> all;

  private Shapes(List<Shape> all) {
    this.all = all;
  }

  static Shapes of(Scene scene) {
    var found = scene.page().visible(Shapes::drawn);
    // Where there is a picture, boxes outside of it are the page's own decoration.
    boolean picture = found.stream().anyMatch(Shapes::pictured);
    var parts = found.stream().filter(node -> !picture || pictured(node)).toList();
    return new Shapes(
        parts.stream().filter(node -> picture || !panel(node, parts)).map(Shape::of).toList());
  }

  private static boolean pictured(Node node) {
    return Set.of(
            "circle",
            "rect",
            "ellipse",
            "polygon",
            "polyline",
            "line",
            "path",
            "text",
            "image",
            "use")
        .contains(node.tag());
  }

  /** Much larger than what else is drawn: a background. */
  private static boolean panel(Node node, List<Node> parts) {
    var areas = parts.stream().mapToDouble(each -> area(each)).sorted().toArray();
    return areas.length > 2 && area(node) > 20 * areas[areas.length / 2];
  }

  private static double area(Node node) {
    return node.box().width() * node.box().height();
  }

  private static boolean drawn(Node node) {
    return node.role().equals("shape") || node.tag().equals("text");
  }

  List<Shape> all() {
    return all;
  }

  /** True for a word that says what kind of thing is drawn. */
  static boolean noun(String word) {
    var singular = Words.singular(word.toLowerCase(java.util.Locale.ROOT));
    return ANY.contains(singular) || KINDS.containsKey(singular);
  }

  /** Those that the words fit: kind, colour, size, and the letter itself ("the large 5s"). */
  List<Shape> fitting(Said phrase) {
    var words = phrase.words();
    var kind = kind(phrase);
    var colour = words.stream().filter(Hues::known).map(Hues::basic).findFirst();
    boolean small = words.stream().anyMatch(Set.of("small", "smaller", "little", "tiny")::contains);
    boolean large = words.stream().anyMatch(Set.of("large", "larger", "big", "bigger")::contains);
    double middle = middle();
    return all.stream()
        .filter(shape -> kind.filter(each -> each.test(shape)).isPresent())
        .filter(shape -> colour.isEmpty() || shape.colour().equals(colour.get()))
        .filter(shape -> !small || middle == 0 || shape.size() <= middle)
        .filter(shape -> !large || middle == 0 || shape.size() > middle)
        .toList();
  }

  /** Empty when the phrase names nothing that is drawn. */
  private static Optional<Predicate<Shape>> kind(Said phrase) {
    var text = phrase.text().strip();
    var last = text.substring(text.lastIndexOf(' ') + 1).replaceAll("[?.!,]", "");
    var named =
        phrase.words().stream()
            .filter(KINDS::containsKey)
            .map(KINDS::get)
            .findFirst()
            .map(name -> (Predicate<Shape>) shape -> shape.kind().equals(name));
    if (named.isPresent()) {
      return named;
    }
    if (phrase.words().stream().anyMatch(ANY::contains)) {
      return Optional.of(shape -> true);
    }
    // "How many 9s", "the large B": a single letter or digit, perhaps in plural.
    var glyph = last.length() == 2 && last.endsWith("s") ? last.substring(0, 1) : last;
    return glyph.length() == 1 && Character.isLetterOrDigit(glyph.charAt(0))
        ? Optional.of(shape -> shape.glyph() && shape.says().equals(glyph))
        : Optional.empty();
  }

  /** What parts the small from the large; 0 when all are alike. */
  private double middle() {
    double least = all.stream().mapToDouble(Shape::size).min().orElse(0);
    double most = all.stream().mapToDouble(Shape::size).max().orElse(0);
    return most > least * 1.3 ? (least + most) / 2 : 0;
  }
}
