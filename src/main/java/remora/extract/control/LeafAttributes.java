package remora.extract.control;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * What stands in attributes: addresses, pictures, machine-readable dates, ratings told to screen
 * readers.
 */
final class LeafAttributes {

  private static final Set<String> NUMBERED = Set.of("one", "two", "three", "four", "five");

  private final CellSink sink;
  private final LeafNames names;

  LeafAttributes(CellSink sink, LeafNames names) {
    this.sink = sink;
    this.names = names;
  }

  void read(Element e) {
    switch (e.normalName()) {
      case "time" -> {
        if (e.hasAttr("datetime")) {
          sink.add(
              new Cell(
                  sink.column(e) + "@datetime",
                  "date",
                  0.84 * sink.place(e),
                  e.attr("datetime"),
                  e,
                  sink.method()));
        }
      }
      case "a" -> link(e);
      case "img" -> image(e);
      case "data", "meter" -> names.own(e, e.attr("value"), 0.9);
      case "meta" -> {
        if (e.hasAttr("itemprop")) {
          sink.add(sink.cell(e, e.attr("itemprop"), 0.95, e.attr("content"), "microdata"));
        }
      }
      default -> {}
    }
    String aria = e.attr("aria-label");
    String hint = aria.isEmpty() ? e.attr("title") : aria;
    if (!hint.isEmpty() && hint.length() < 80 && LeafForms.OUT_OF.matcher(hint).find()) {
      sink.add(
          new Cell(
              sink.column(e) + "@aria", "rating", 0.85 * sink.place(e), hint, e, sink.method()));
    }
    for (String name : e.classNames()) {
      if (NUMBERED.contains(Words.lower(name))
          && Words.of(e.className()).stream()
              .anyMatch(w -> w.startsWith("rating") || w.startsWith("star"))) {
        sink.add(
            new Cell(
                sink.column(e) + "@class", "rating", 0.8 * sink.place(e), name, e, sink.method()));
      }
    }
    e.attributes()
        .forEach(
            attribute -> {
              String key = attribute.getKey();
              if (key.startsWith("data-")
                  && !key.startsWith("data-remora")
                  && !attribute.getValue().isBlank()
                  && attribute.getValue().length() <= 80
                  && sink.record()) {
                sink.add(
                    new Cell(
                        sink.column(e) + "@" + key,
                        key.substring(5),
                        0.6 * sink.place(e),
                        attribute.getValue(),
                        e,
                        sink.method()));
              }
            });
  }

  private void link(Element a) {
    String href = a.attr("href");
    if (href.startsWith("mailto:")) {
      String mail = href.substring(7).replaceFirst("\\?.*$", "");
      sink.add(
          new Cell(
              sink.column(a) + "@mail", "email", 0.9 * sink.softly(a), mail, a, sink.method()));
    } else if (href.startsWith("tel:")) {
      String shown = Values.phone(a.text()).isPresent() ? a.text() : href.substring(4);
      sink.add(
          new Cell(
              sink.column(a) + "@tel", "phone", 0.9 * sink.softly(a), shown, a, sink.method()));
    } else if (!a.absUrl("href").isEmpty() && !href.startsWith("#")) {
      String text = sink.page().length(a) <= 60 ? Texts.of(a) : "";
      for (String name : List.of(text, a.attr("rel"), a.className())) {
        if (!name.isBlank() && Words.of(name).size() <= 5) {
          sink.add(
              new Cell(
                  sink.column(a) + "@href",
                  name + " url",
                  0.75 * sink.place(a),
                  a.absUrl("href"),
                  a,
                  sink.method()));
          sink.add(
              new Cell(
                  sink.column(a) + "@href",
                  name,
                  0.4 * sink.place(a),
                  a.absUrl("href"),
                  a,
                  sink.method()));
        }
      }
    }
  }

  private void image(Element img) {
    String src = img.hasAttr("src") ? img.absUrl("src") : img.absUrl("data-src");
    if (!src.isEmpty()) {
      double trust = sink.record() ? 0.8 : 0.55;
      sink.add(
          new Cell(
              sink.column(img) + "@src",
              "image",
              trust * sink.place(img),
              src,
              img,
              sink.method()));
    }
    if (!img.attr("alt").isBlank()) {
      sink.add(
          new Cell(
              sink.column(img) + "@alt",
              "image alt",
              0.7 * sink.place(img),
              img.attr("alt"),
              img,
              sink.method()));
    }
  }
}
