package remora.planner.visual;

import remora.browser.entity.Box;
import remora.browser.entity.Node;
import remora.planner.operation.Hues;

/**
 * Something drawn.
 *
 * @param kind circle, ellipse, rectangle, triangle, polygon, line, path, letter, digit, words,
 *     image
 * @param colour name of its fill, else of its line; empty when it has none
 * @param hollow drawn as an outline only
 * @param says its letter or words
 */
record Shape(Node node, String kind, String colour, boolean hollow, String says) {

  static Shape of(Node node) {
    var fill = first(node.attribute("fill"), node.attribute("background"));
    var line = first(node.attribute("stroke"), node.attribute("border"));
    var text = node.text().strip();
    return new Shape(
        node,
        kind(node, text),
        Hues.name(fill.isEmpty() ? line : fill),
        fill.isEmpty() && !line.isEmpty(),
        text);
  }

  private static String first(String one, String other) {
    return one.isEmpty() ? other : one;
  }

  private static String kind(Node node, String text) {
    return switch (node.tag()) {
      case "circle" -> "circle";
      case "ellipse" -> "ellipse";
      case "rect" -> "rectangle";
      case "line" -> "line";
      case "polygon", "polyline" ->
          switch (node.attribute("corners").split(" ", -1).length) {
            case 3 -> "triangle";
            case 4 -> "rectangle";
            default -> "polygon";
          };
      case "text" -> letters(text);
      case "path", "use" -> "path";
      case "image" -> "image";
      default -> "rectangle";
    };
  }

  private static String letters(String text) {
    if (text.codePointCount(0, text.length()) != 1) {
      return "words";
    }
    return Character.isDigit(text.codePointAt(0)) ? "digit" : "letter";
  }

  Box box() {
    return node.box();
  }

  /** Height as a measure of size; letters have room above and below them. */
  double size() {
    return node.tag().equals("text") ? box().height() / 1.15 : box().height();
  }

  boolean glyph() {
    return kind.equals("letter") || kind.equals("digit");
  }
}
