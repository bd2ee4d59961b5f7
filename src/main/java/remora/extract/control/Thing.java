package remora.extract.control;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * An item of structured data: schema.org in JSON-LD or microdata.
 *
 * @param properties values are texts or things
 */
record Thing(String type, Map<String, List<Object>> properties, Element at, String method) {

  private static final Set<String> SITE =
      Set.of(
          "BreadcrumbList",
          "WebSite",
          "WebPage",
          "SearchAction",
          "Organization",
          "SiteNavigationElement",
          "ImageObject",
          "CollectionPage",
          "ListItem",
          "ItemList",
          "WPHeader",
          "WPFooter");
  private static final Set<String> VAGUE =
      Set.of(
          "name",
          "url",
          "id",
          "type",
          "value",
          "image",
          "description",
          "text",
          "headline",
          "logo",
          "email");

  /** Whether the thing is the page's frame, not its matter. */
  boolean isSite() {
    return SITE.contains(type);
  }

  /** Texts with their key as label; what lies in inner things is labelled with the way there. */
  List<Cell> cells(double trust) {
    List<Cell> cells = new ArrayList<>();
    collect(cells, "", trust, 0);
    return cells;
  }

  private void collect(List<Cell> cells, String way, double trust, int depth) {
    for (Map.Entry<String, List<Object>> entry : properties.entrySet()) {
      List<Object> values = entry.getValue();
      String key = entry.getKey();
      Object first = values.get(0);
      if (first instanceof Thing inner) {
        if (values.size() == 1 || key.equals("offers") || key.equals("author")) {
          inner(inner, key, way, cells, trust, depth);
        }
      } else if (first instanceof String text) {
        add(cells, way, key, text, trust, depth);
      }
    }
  }

  private void inner(
      Thing inner, String key, String way, List<Cell> cells, double trust, int depth) {
    if (depth > 3) {
      return;
    }
    for (String naming : List.of("name", "value", "ratingValue", "price")) {
      List<Object> named = inner.properties.get(naming);
      if (named != null && named.get(0) instanceof String text) {
        cells.add(new Cell(way + "/" + key, key, trust, text, at, method));
        break;
      }
    }
    inner.collect(cells, way + "/" + key, trust, depth + 1);
  }

  private void add(List<Cell> cells, String way, String key, String text, double trust, int depth) {
    String column = way + "/" + key;
    if (depth == 0) {
      cells.add(new Cell(column, key, trust, text, at, method));
    } else {
      String around = way.substring(way.lastIndexOf('/') + 1);
      cells.add(new Cell(column, around + " " + key, trust, text, at, method));
      if (!VAGUE.contains(key)) {
        cells.add(new Cell(column, key, trust * 0.97, text, at, method));
      }
    }
  }

  /** Lists of things below this one, by key. */
  Map<String, List<Thing>> lists() {
    Map<String, List<Thing>> lists = new LinkedHashMap<>();
    lists("", lists, 0);
    return lists;
  }

  private void lists(String way, Map<String, List<Thing>> lists, int depth) {
    for (Map.Entry<String, List<Object>> entry : properties.entrySet()) {
      List<Thing> things = new ArrayList<>();
      for (Object value : entry.getValue()) {
        if (value instanceof Thing thing) {
          things.add(thing.unwrapped());
        }
      }
      if (things.size() > 1 || (things.size() == 1 && entry.getKey().equals("review"))) {
        lists.put(way + entry.getKey(), things);
      }
      if (depth < 3 && things.size() == 1) {
        things.get(0).lists(way + entry.getKey() + " ", lists, depth + 1);
      }
    }
  }

  /** A list item stands for what it holds. */
  private Thing unwrapped() {
    List<Object> item = properties.get("item");
    return item != null && item.get(0) instanceof Thing inner ? inner : this;
  }
}
