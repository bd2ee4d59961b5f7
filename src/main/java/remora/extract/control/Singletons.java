package remora.extract.control;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** What a page has once: its heading, title, address, meta data, main text. */
final class Singletons {

  private Singletons() {}

  static List<Cell> meta(Page page) {
    List<Cell> cells = new ArrayList<>();
    for (Element meta : page.document().select("meta[content]")) {
      String name = meta.hasAttr("property") ? meta.attr("property") : meta.attr("name");
      String content = Words.squeeze(meta.attr("content"));
      if (name.isEmpty() || content.isEmpty() || meta.hasAttr("itemprop")) {
        continue;
      }
      boolean open =
          name.startsWith("og:")
              || name.startsWith("twitter:")
              || name.startsWith("article:")
              || name.startsWith("product:")
              || name.startsWith("book:");
      String label = open ? name.substring(name.indexOf(':') + 1).replace("card", "") : name;
      double trust =
          label.equals("url")
              ? 0.6
              : label.startsWith("label") || label.startsWith("data") || label.equals("type")
                  ? 0.2
                  : 0.74;
      cells.add(new Cell("meta:" + name, label.replace(':', ' '), trust, content, meta, "meta"));
    }
    twitterPairs(page, cells);
    return cells;
  }

  /** {@code twitter:label1} names what {@code twitter:data1} holds. */
  private static void twitterPairs(Page page, List<Cell> cells) {
    for (int i = 1; i <= 2; i++) {
      Element label = page.document().selectFirst("meta[name=twitter:label" + i + "]");
      Element data = page.document().selectFirst("meta[name=twitter:data" + i + "]");
      if (label != null && data != null) {
        cells.add(
            new Cell(
                "meta:data" + i, label.attr("content"), 0.7, data.attr("content"), data, "meta"));
      }
    }
  }

  static List<Cell> once(Page page) {
    List<Cell> cells = new ArrayList<>();
    heading(page)
        .ifPresent(
            h -> {
              cells.add(new Cell("h1", "title", 0.9, Texts.of(h), h, "heading"));
            });
    Element title = page.document().selectFirst("head > title");
    if (title != null && !title.text().isBlank()) {
      cells.add(new Cell("title", "page title", 0.7, Words.squeeze(title.text()), title, "meta"));
      cells.add(new Cell("title", "title", 0.5, Words.squeeze(title.text()), title, "meta"));
    }
    Element canonical = page.document().selectFirst("link[rel=canonical]");
    if (canonical != null && !canonical.absUrl("href").isEmpty()) {
      cells.add(
          new Cell("canonical", "canonical url", 0.7, canonical.absUrl("href"), canonical, "meta"));
      cells.add(new Cell("canonical", "url", 0.72, canonical.absUrl("href"), canonical, "meta"));
    } else if (!page.url().isEmpty()) {
      cells.add(new Cell("address", "url", 0.62, page.url(), page.body(), "meta"));
    }
    MainText.in(page)
        .ifPresent(
            main -> {
              cells.add(new Cell("main", "content", 0.8, main.text(), main.at(), "text"));
              cells.add(new Cell("main", "article text", 0.8, main.text(), main.at(), "text"));
              cells.add(new Cell("lead", "description", 0.5, main.lead(), main.at(), "text"));
            });
    String language =
        page.document().selectFirst("html[lang]") == null
            ? ""
            : page.document().selectFirst("html[lang]").attr("lang");
    if (!language.isEmpty()) {
      cells.add(
          new Cell(
              "lang", "page language", 0.6, language, page.document().selectFirst("html"), "meta"));
    }
    return cells;
  }

  /**
   * The page's heading: the first {@code h1} of the matter that has a text, else the first heading,
   * else what the document's title says too.
   */
  static java.util.Optional<Element> heading(Page page) {
    for (String selector : List.of("h1", "[role=heading][aria-level=1]", "h2", "h3")) {
      java.util.Optional<Element> best =
          page.body().select(selector).stream()
              .filter(h -> page.length(h) > 0)
              .max(java.util.Comparator.comparingDouble((Element h) -> page.place(h)));
      if (best.isPresent()) {
        return best;
      }
    }
    return Headline.of(page);
  }
}
