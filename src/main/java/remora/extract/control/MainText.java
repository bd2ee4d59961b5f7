package remora.extract.control;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * The running text of a page.
 *
 * @param lead its first paragraph
 */
record MainText(Element at, String text, String lead) {

  private static final int MAX_CHARS = 200_000;

  /** The container whose own paragraphs hold most text, judged by place and link density. */
  static Optional<MainText> in(Page page) {
    IdentityHashMap<Element, Double> scores = new IdentityHashMap<>();
    List<Element> order = new ArrayList<>();
    for (Element p : page.body().select("p, pre, blockquote, h2, h3, li, div")) {
      int length = page.length(p);
      boolean block = p.normalName().equals("div");
      if (length < 20 || p.parent() == null || (block && (!Texts.isOnePiece(p) || length < 80))) {
        continue;
      }
      double links = 0;
      for (Element a : p.select("a")) {
        links += page.length(a);
      }
      double weight =
          length
              * Math.max(0, 1 - links / length)
              * page.place(p)
              * (p.normalName().equals("li") ? 0.4 : 1);
      Element up = p.parent();
      for (double share = 1; share > 0.2 && up != null; share /= 2, up = up.parent()) {
        if (!scores.containsKey(up)) {
          order.add(up);
        }
        scores.merge(up, weight * share, Double::sum);
      }
    }
    Element best = null;
    for (Element e : order) {
      if (best == null || scores.get(e) > scores.get(best)) {
        best = e;
      }
    }
    return best == null || scores.get(best) < 40 ? Optional.empty() : Optional.of(of(page, best));
  }

  private static MainText of(Page page, Element container) {
    List<String> blocks = new ArrayList<>();
    String lead = "";
    int total = 0;
    for (Element e : container.select("p, pre, blockquote, h2, h3, h4, li, div, dd, td")) {
      boolean inner =
          e.parents().stream()
              .takeWhile(x -> !Objects.equals(x, container))
              .anyMatch(
                  x ->
                      Texts.isOnePiece(x)
                          || x.normalName().equals("li")
                          || x.normalName().equals("blockquote"));
      boolean block = e.normalName().equals("div");
      if (inner
          || page.length(e) == 0
          || (block && (!Texts.isOnePiece(e) || e.ownText().isBlank()))
          || page.place(e) < 0.5) {
        continue;
      }
      String text = Texts.of(e);
      if (total + text.length() > MAX_CHARS) {
        break;
      }
      total += text.length();
      blocks.add(text);
      if (lead.isEmpty() && text.length() > 40 && !Headings.is(e)) {
        lead = text;
      }
    }
    String text = blocks.isEmpty() ? Texts.of(container) : String.join("\n\n", blocks);
    return new MainText(container, text, lead.isEmpty() ? text : lead);
  }
}
