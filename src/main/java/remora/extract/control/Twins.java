package remora.extract.control;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Keeps a page's single values apart from those of its lists: what stands in the same place of
 * several alike blocks with different texts (the authors of comments, the prices of other products)
 * is no value of the page itself, and taking the first would be a guess.
 */
final class Twins {

  private static final double COMPARABLE = 0.75;
  private static final Pattern NUMBER = Pattern.compile("#\\d+");
  private static final Set<String> VOICES =
      Set.of("comment", "comments", "reply", "replies", "review", "reviews", "testimonial");

  private Twins() {}

  /**
   * The cells without those of alike blocks, unless one of them is trusted far more; what visitors
   * wrote is trusted little.
   */
  static List<Cell> without(Page page, List<Cell> cells) {
    Map<String, Double> most = new HashMap<>();
    cells.forEach(c -> most.merge(key(c), c.trust(), Math::max));
    Map<String, Cell> first = new HashMap<>();
    Set<String> several = new HashSet<>();
    for (Cell cell : cells) {
      String key = key(cell);
      if (cell.trust() < most.get(key) * COMPARABLE) {
        continue;
      }
      Cell other = first.putIfAbsent(key, cell);
      if (other != null && !other.value().equals(cell.value()) && isApart(other.at(), cell.at())) {
        several.add(key);
      }
    }
    List<Cell> kept = new ArrayList<>();
    for (Cell cell : cells) {
      if (!several.contains(key(cell))) {
        kept.add(isVoice(page, cell.at()) ? cell.less(0.4) : cell);
      }
    }
    return kept;
  }

  /** Pieces of one line, such as two authors, belong together. */
  private static boolean isApart(Element a, Element b) {
    boolean line = Objects.equals(a.parent(), b.parent()) && Texts.isInline(a) && Texts.isInline(b);
    return !line && !Objects.equals(a, b);
  }

  private static String key(Cell cell) {
    return NUMBER.matcher(cell.column()).replaceAll("") + "|" + cell.label();
  }

  /** Whether an element lies in what a visitor wrote, its heading aside. */
  private static boolean isVoice(Page page, Element e) {
    for (Element up = e; up != null && !Objects.equals(up, page.body()); up = up.parent()) {
      if (Headings.is(up)) {
        return false;
      }
      if (ClassNames.anyIn(up.className() + " " + up.id(), VOICES)
          && !up.equals(e)
          && page.length(up) * 2 < page.length(page.body())
          && page.length(up) > 40) {
        return true;
      }
    }
    return false;
  }
}
