package remora.extract.control;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Tells paid rows from the records of a list, and paid boxes from the page, by their class, their
 * label or the word set beside them.
 */
final class Ads {

  private static final Set<String> ADS =
      Set.of(
          "sponsored", "promoted", "advertisement", "ad", "anzeige", "advert", "sponsored result");

  private static final Set<String> MARKS =
      Set.of("sponsored", "promoted", "ad", "ads", "advert", "adverts", "advertisement");

  private Ads() {}

  /**
   * Whether an element stands in a paid box. A box around the page's heading or half of its text is
   * none: on a site of classified advertisements that is the matter.
   */
  static boolean around(Page page, Element element) {
    for (Element e = element; e != null && !e.equals(page.body()); e = e.parent()) {
      if ((marked(e) || ADS.contains(Words.lower(e.attr("aria-label").strip())))
          && 2 * page.length(e) < page.length(page.body())
          && e.selectFirst("h1, main") == null) {
        return true;
      }
    }
    return false;
  }

  private static boolean marked(Element e) {
    return e.classNames().stream().anyMatch(c -> Words.of(c).stream().anyMatch(MARKS::contains));
  }

  static boolean in(Page page, List<Element> record) {
    for (Element e : record) {
      if (marked(e)) {
        return true;
      }
      for (Element inner : e.getAllElements()) {
        if (page.length(inner) <= 18
            && page.length(inner) > 1
            && inner.childrenSize() == 0
            && ADS.contains(Words.lower(inner.text().strip()))) {
          return true;
        }
      }
    }
    return false;
  }
}
