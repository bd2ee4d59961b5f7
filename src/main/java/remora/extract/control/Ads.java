package remora.extract.control;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Tells paid rows from the records of a list, by their class or the word set beside them. */
final class Ads {

  private static final Set<String> ADS =
      Set.of(
          "sponsored", "promoted", "advertisement", "ad", "anzeige", "advert", "sponsored result");

  private Ads() {}

  static boolean in(Page page, List<Element> record) {
    for (Element e : record) {
      if (e.classNames().stream()
          .anyMatch(
              c ->
                  Words.of(c).stream()
                      .anyMatch(
                          w ->
                              w.equals("sponsored")
                                  || w.equals("promoted")
                                  || w.equals("ad")
                                  || w.equals("ads")
                                  || w.equals("advert")
                                  || w.equals("advertisement")))) {
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
