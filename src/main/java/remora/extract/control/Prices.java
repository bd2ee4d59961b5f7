package remora.extract.control;

import com.google.re2j.Pattern;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * Tells what something costs from what it used to cost. Shops set both into one element, the old
 * price first, so the text of that element must not be read from its start.
 */
final class Prices {

  private static final int LONGEST = 160;
  private static final Pattern FORMER =
      Pattern.compile(
          "(?i)(?:^|[^\\pL])(?:was|before|instead"
              + " of|originally|rrp|msrp|uvp|statt|(?:old|list|regular|original|previous)"
              + " price)[\\s:]{1,3}(?:[$€£¥₹]|[a-z]{3}\\s)?\\s?\\d(?:[\\d.,]*\\d)?(?:\\s?(?:[$€£¥₹]|(?:usd|eur|gbp|chf|sek|nok|dkk|kr)\\b))?");

  private Prices() {}

  /** The text of an element without the struck-out prices in it, unless nothing else is left. */
  static String current(Element e, String text) {
    if (text.length() > LONGEST
        || e.childrenSize() == 0
        || !Numbers.isMoney(text)
        || CellSink.isOld(e)) {
      return text;
    }
    List<Element> all = e.getAllElements();
    if (all.stream().noneMatch(inner -> isFormer(e, inner))) {
      return text;
    }
    Element rest = e.clone();
    for (Element inner : List.copyOf(rest.getAllElements())) {
      if (isFormer(rest, inner)) {
        inner.remove();
      }
    }
    String left = Texts.of(rest);
    return Numbers.isMoney(left) ? left : text;
  }

  private static boolean isFormer(Element e, Element inner) {
    return !inner.equals(e) && CellSink.marksOld(inner) && Numbers.isMoney(inner.text());
  }

  /** {@code now €31.50} of {@code was €39.00, now €31.50}. */
  static String current(String text) {
    if (text.length() > LONGEST || !Numbers.isMoney(text)) {
      return text;
    }
    String left = FORMER.matcher(text).replaceAll(" ");
    return Numbers.isMoney(left) ? left : text;
  }
}
