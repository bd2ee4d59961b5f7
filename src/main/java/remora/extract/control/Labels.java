package remora.extract.control;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;

/**
 * Finds a label with its value: definition lists, rows of two, bold words before a text, form
 * controls.
 */
final class Labels {

  private static final Pattern LINE =
      Pattern.compile("^([\\pL][\\pL\\pN ./()&'’#-]{0,38}?)\\s*[:：]\\s+(\\S.*)$");
  private static final Set<String> NAMING =
      Set.of(
          "label",
          "key",
          "term",
          "caption",
          "prop",
          "property",
          "th",
          "name",
          "title",
          "heading",
          "attr",
          "attribute",
          "field",
          "dt",
          "left",
          "lbl");
  private static final Set<String> BOLD =
      Set.of("b", "strong", "th", "dt", "label", "em", "h4", "h5", "h6");
  private static final int LONGEST = 40;
  private static final int LONGEST_VALUE = 600;

  private final Page page;
  private final List<Cell> cells = new ArrayList<>();

  private Labels(Page page) {
    this.page = page;
  }

  static List<Cell> in(Page page, List<Element> scope) {
    Labels labels = new Labels(page);
    for (Element root : scope) {
      Elements all = root.getAllElements();
      for (int i = 0; i < Math.min(all.size(), 20_000); i++) {
        labels.at(all.get(i));
      }
    }
    return labels.cells;
  }

  private void at(Element e) {
    int length = page.length(e);
    switch (e.normalName()) {
      case "dt" -> definition(e);
      case "input", "select", "textarea", "output", "meter", "progress" -> control(e);
      default -> {
        if (length > 0 && length <= LONGEST) {
          before(e);
        }
        if (length > 3 && length <= LONGEST_VALUE) {
          pair(e);
          lines(e);
        }
      }
    }
  }

  private void definition(Element dt) {
    Element next = dt.nextElementSibling();
    while (next != null && next.normalName().equals("dt")) {
      next = next.nextElementSibling();
    }
    if (next != null && next.normalName().equals("dd")) {
      add(Texts.of(dt), next, 0.92);
    }
  }

  /** A bold or colon-ended piece before loose text or a sibling: {@code <b>Price</b> $5}. */
  private void before(Element e) {
    String text = Texts.of(e);
    boolean colon = text.endsWith(":") || text.endsWith("：");
    boolean bold = BOLD.contains(e.normalName());
    if ((!colon && !bold && !ClassNames.anyIn(e.className(), NAMING)) || e.parent() == null) {
      return;
    }
    StringBuilder after = new StringBuilder();
    Element value = null;
    boolean colonAfter = false;
    for (Node node = e.nextSibling(); node != null; node = node.nextSibling()) {
      if (node instanceof TextNode t) {
        String loose = t.text().strip();
        colonAfter |= after.isEmpty() && loose.startsWith(":");
        after.append(t.text());
      } else if (node instanceof Element sibling) {
        if (sibling.normalName().equals("br") && Words.squeeze(after.toString()).isEmpty()) {
          continue;
        }
        if (!Texts.isInline(sibling)
            || BOLD.contains(sibling.normalName())
            || sibling.normalName().equals("br")) {
          if (Words.squeeze(after.toString()).isEmpty() && !BOLD.contains(sibling.normalName())) {
            value = sibling;
          }
          break;
        }
        if (after.toString().isBlank() && value == null) {
          value = sibling;
        }
        after.append(' ').append(sibling.text());
      }
    }
    String loose = Words.squeeze(after.toString()).replaceFirst("^[:–—-]\\s*", "");
    boolean inline = e.normalName().equals("label") || Texts.isInline(e);
    if (!loose.isEmpty() && inline && (colon || colonAfter || (bold && loose.length() <= 80))) {
      double trust = colon || colonAfter ? 0.88 : 0.6;
      if (value != null && loose.equals(Texts.of(value))) {
        add(text, value, trust);
      } else {
        add(text, loose, e.parent(), trust);
      }
    } else if (value != null
        && (colon || colonAfter || !inline || ClassNames.anyIn(e.className(), NAMING))) {
      add(text, value, colon || colonAfter ? 0.88 : 0.7);
    }
  }

  /** A box of exactly two: a short name and what it is, when its neighbours are built alike. */
  private void pair(Element e) {
    if (e.childrenSize() != 2
        || !e.ownText().isBlank()
        || e.normalName().equals("tr")
        || e.normalName().equals("dl")) {
      return;
    }
    Element name = e.child(0);
    Element value = e.child(1);
    int length = page.length(name);
    if (length == 0
        || length > LONGEST
        || name.childrenSize() > 1
        || Texts.of(name).endsWith(":")
        || name.selectFirst("a") != null) {
      return;
    }
    boolean named =
        ClassNames.anyIn(name.className(), NAMING) && !ClassNames.anyIn(value.className(), NAMING);
    boolean alike = alike(e, e.nextElementSibling()) || alike(e, e.previousElementSibling());
    boolean big =
        Headings.is(name) || name.normalName().equals("p") || name.selectFirst("img") != null;
    if ((alike && !big) || named) {
      add(Texts.of(name), value, alike ? 0.8 : 0.72);
    }
  }

  private static boolean alike(Element e, @org.jspecify.annotations.Nullable Element other) {
    return other != null
        && other.childrenSize() == 2
        && other.normalName().equals(e.normalName())
        && other.child(0).normalName().equals(e.child(0).normalName())
        && other.child(1).normalName().equals(e.child(1).normalName())
        && other.child(0).className().equals(e.child(0).className());
  }

  /** {@code Label: value} in one text, line by line where {@code br} cuts it. */
  private void lines(Element e) {
    if (!Texts.isOnePiece(e) || (e.normalName().equals("a") && e.hasAttr("href"))) {
      return;
    }
    boolean cut = e.childrenSize() > 0 && e.selectFirst("br") != null;
    String whole = cut ? e.wholeText() : Texts.of(e);
    if (cut) {
      StringBuilder text = new StringBuilder();
      for (Node node : e.childNodes()) {
        if (node instanceof Element child) {
          text.append(child.normalName().equals("br") ? "\n" : child.text());
        } else if (node instanceof TextNode t) {
          text.append(t.text());
        }
      }
      whole = text.toString();
    }
    for (String line : whole.split("\n|\\s[|•·]\\s", -1)) {
      if (line.indexOf(':') < 0 && line.indexOf('：') < 0) {
        continue;
      }
      Matcher m = LINE.matcher(Words.squeeze(line));
      if (m.find() && Words.of(m.group(1)).size() <= 5) {
        add(m.group(1), m.group(2), e, 0.85);
      }
    }
  }

  private void control(Element e) {
    String type = Words.lower(e.attr("type"));
    if (Set.of("submit", "button", "image", "reset", "password", "file").contains(type)) {
      return;
    }
    String value =
        switch (e.normalName()) {
          case "select" -> {
            Element chosen = e.selectFirst("option[selected]");
            yield chosen == null ? "" : Texts.of(chosen);
          }
          case "textarea", "output" -> Texts.of(e);
          default ->
              type.equals("checkbox")
                  ? e.hasAttr("checked") ? "checked" : "unchecked"
                  : e.attr("value");
        };
    if ((type.equals("radio") && !e.hasAttr("checked")) || value.isBlank()) {
      return;
    }
    Element label =
        e.id().isEmpty()
            ? null
            : page.body().selectFirst("label[for=\"" + e.id().replaceAll("[\"\\\\]", "") + "\"]");
    Element around = label == null ? e.closest("label") : label;
    for (String name :
        List.of(
            around == null ? "" : around.ownText(),
            e.attr("aria-label"),
            e.attr("name"),
            e.attr("placeholder"),
            e.id())) {
      if (!name.isBlank()) {
        add(name, value, e, 0.85);
      }
    }
  }

  private void add(String label, Element value, double trust) {
    int length = page.length(value);
    Element link = value.selectFirst("a[href]");
    if (length > 0 && length <= LONGEST_VALUE * 4) {
      add(label, Prices.current(value, Texts.of(value)), value, trust);
      if (link != null && !link.absUrl("href").isEmpty() && value.select("a[href]").size() == 1) {
        cells.add(
            new Cell(
                "label:" + key(label) + "@href",
                label,
                trust * 0.8,
                link.absUrl("href"),
                link,
                "label"));
      }
    } else if (length == 0) {
      Element inner = value.selectFirst("input, select, img, time, meter");
      if (inner != null && inner.hasAttr("value")) {
        add(label, inner.attr("value"), inner, trust);
      }
    }
  }

  private void add(String label, String value, Element at, double trust) {
    String plain = label.strip().replaceFirst("[:：?*]+$", "").strip();
    if (!plain.isEmpty()
        && !value.isBlank()
        && !Words.of(plain).isEmpty()
        && Character.isLetter(plain.codePointAt(0))) {
      cells.add(
          new Cell(
              "label:" + key(plain),
              plain,
              trust * page.place(at),
              Words.squeeze(value),
              at,
              "label"));
    }
  }

  private static String key(String label) {
    return String.join("-", Words.of(label));
  }
}
