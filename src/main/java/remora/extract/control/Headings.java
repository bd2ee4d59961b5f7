package remora.extract.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Which heading stands over what. */
final class Headings {

  static final Set<String> TAGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
  private static final Set<String> LIKE = Set.of("legend", "caption", "summary", "figcaption");

  private Headings() {}

  static boolean is(Element e) {
    return TAGS.contains(e.normalName()) || e.attr("role").equals("heading");
  }

  /**
   * The heading an element starts with or that stands close before it among its siblings, else
   * null-free self test.
   */
  @org.jspecify.annotations.Nullable
  static Element above(Element e) {
    Element first = firstInside(e);
    if (first != null) {
      return first;
    }
    Element before = e.previousElementSibling();
    for (int i = 0; i < 3 && before != null; i++, before = before.previousElementSibling()) {
      if (is(before)) {
        return before;
      }
      if (before.childrenSize() <= 3
          && firstInside(before) != null
          && before.text().length() < 100) {
        return firstInside(before);
      }
    }
    return null;
  }

  @org.jspecify.annotations.Nullable
  private static Element firstInside(Element e) {
    Element child = e.firstElementChild();
    for (int depth = 0; depth < 3 && child != null; depth++, child = child.firstElementChild()) {
      if (is(child) || LIKE.contains(child.normalName())) {
        return child;
      }
    }
    return null;
  }

  /**
   * The words of the headings over a list: its own caption, what precedes it, what precedes its
   * containers.
   */
  static String over(Element container) {
    List<String> texts = new ArrayList<>();
    Element e = container;
    for (int up = 0; up < 4 && e != null && !e.normalName().equals("body"); up++, e = e.parent()) {
      Element heading = above(e);
      if (heading != null
          && heading.text().length() < 120
          && (up == 0 || !container.children().contains(heading))) {
        texts.add(heading.text());
        break;
      }
    }
    String label = container.attr("aria-label");
    return String.join(" ", texts) + (label.isEmpty() ? "" : " " + label);
  }

  /** What follows a heading up to the next one of the same or a higher rank. */
  static List<Element> section(Element heading) {
    Element from = heading;
    while (from.nextElementSibling() == null
        && from.parent() != null
        && from.parent().childrenSize() <= 2
        && !from.parent().normalName().equals("body")) {
      from = from.parent();
    }
    List<Element> section = new ArrayList<>();
    for (Element e = from.nextElementSibling();
        e != null && section.size() < 200;
        e = e.nextElementSibling()) {
      if (is(e) && rank(e) <= rank(heading)) {
        break;
      }
      section.add(e);
    }
    return section;
  }

  private static int rank(Element heading) {
    return TAGS.contains(heading.normalName()) ? heading.normalName().charAt(1) - '0' : 3;
  }
}
