package remora.extract.control;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** Reads {@code itemscope} and {@code itemprop}, and RDFa's {@code typeof} and {@code property}. */
final class Microdata {

  private Microdata() {}

  /** The things that are not part of another one. */
  static List<Thing> things(Element root) {
    List<Thing> things = new ArrayList<>();
    for (Element scope : root.select("[itemscope], [typeof]")) {
      if (!scope.hasAttr("itemprop") && !scope.hasAttr("property")) {
        things.add(thing(scope, 0));
      }
    }
    return things;
  }

  private static Thing thing(Element scope, int depth) {
    Map<String, List<Object>> properties = new LinkedHashMap<>();
    scope.children().forEach(child -> collect(child, properties, depth));
    String type = scope.hasAttr("itemtype") ? scope.attr("itemtype") : scope.attr("typeof");
    return new Thing(type.strip().replaceFirst("^.*[/#:]", ""), properties, scope, "microdata");
  }

  private static void collect(Element e, Map<String, List<Object>> properties, int depth) {
    String name = e.hasAttr("itemprop") ? e.attr("itemprop") : e.attr("property");
    boolean scope = e.hasAttr("itemscope") || e.hasAttr("typeof");
    if (!name.isEmpty()) {
      Object value = scope && depth < 8 ? thing(e, depth + 1) : value(e);
      if (value instanceof Thing || !value.equals("")) {
        for (String each : name.strip().split("\\s+", -1)) {
          properties
              .computeIfAbsent(each.replaceFirst("^.*:", ""), k -> new ArrayList<>())
              .add(value);
        }
      }
    }
    if (!scope) {
      e.children().forEach(child -> collect(child, properties, depth));
    }
  }

  /** The machine-readable form of a property's element. */
  static String value(Element e) {
    return switch (e.normalName()) {
      case "meta" -> e.attr("content");
      case "time" -> e.hasAttr("datetime") ? e.attr("datetime") : e.text();
      case "a", "link", "area" ->
          e.hasText() && !e.attr("itemprop").contains("url") ? e.text() : e.absUrl("href");
      case "img", "source", "video", "audio", "embed" -> e.absUrl("src");
      case "data", "meter" -> e.hasAttr("value") ? e.attr("value") : e.text();
      default -> e.hasAttr("content") ? e.attr("content") : Words.squeeze(e.text());
    };
  }
}
