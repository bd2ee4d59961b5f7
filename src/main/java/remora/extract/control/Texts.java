package remora.extract.control;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Texts as a person reads them off the page. */
final class Texts {

  private static final Set<String> CENTS =
      Set.of("cent", "cents", "fraction", "decimal", "decimals", "sup");
  private static final Set<String> INLINE =
      Set.of(
          "a", "b", "strong", "em", "i", "u", "span", "small", "sup", "sub", "mark", "code", "abbr",
          "font", "ins", "del", "s", "strike", "br", "img", "bdi", "q", "cite", "time", "data",
          "var", "kbd", "wbr", "label");

  private Texts() {}

  static String of(Element e) {
    if (e.normalName().equals("textarea")) {
      return Words.squeeze(e.wholeText());
    }
    return Words.squeeze(hasCents(e) ? withCents(e) : e.text());
  }

  private static boolean hasCents(Element e) {
    for (Element child : e.children()) {
      if ((child.normalName().equals("sup") || ClassNames.anyIn(child.className(), CENTS))
          && Words.squeeze(child.text()).matches("\\d{2}")) {
        return true;
      }
    }
    return false;
  }

  /** Cents set small and raised behind the whole amount have no decimal point in the text. */
  private static String withCents(Element e) {
    StringBuilder text = new StringBuilder();
    for (Node node : e.childNodes()) {
      if (node instanceof TextNode t) {
        text.append(t.text());
      } else if (node instanceof Element child) {
        String own = child.text();
        boolean cents =
            own.strip().matches("\\d{2}")
                && (child.normalName().equals("sup") || ClassNames.anyIn(child.className(), CENTS));
        String before = text.toString().stripTrailing();
        boolean joined =
            cents && !before.isEmpty() && Character.isDigit(before.charAt(before.length() - 1));
        if (joined) {
          text.setLength(before.length());
          text.append('.');
        } else if (cents && (before.endsWith(".") || before.endsWith(","))) {
          text.setLength(before.length());
        }
        text.append(own);
      }
    }
    return text.toString();
  }

  /** The texts inside with blanks between elements, so that badges set side by side stay words. */
  static String spaced(Element e) {
    StringBuilder text = new StringBuilder();
    e.nodeStream(TextNode.class).forEach(t -> text.append(t.text()).append(' '));
    return text.toString();
  }

  /** Whether an element holds only text and inline marks, so that its text reads as one piece. */
  static boolean isOnePiece(Element e) {
    return e.children().stream().allMatch(c -> INLINE.contains(c.normalName()));
  }

  static boolean isInline(Element e) {
    return INLINE.contains(e.normalName());
  }
}
