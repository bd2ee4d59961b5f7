package remora.extract.control;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Rows of a table that add up or interrupt its records. */
final class Totals {

  private static final int LAST_ROWS = 4;
  private static final Pattern WORD =
      Pattern.compile(
          "(?i)^(?:grand |sub-?|net |order )?(?:total|sum|summe|gesamt|gesamtbetrag|zwischensumme|somme|totale|balance|average)\\b.{0,20}$");

  private Totals() {}

  /**
   * Whether a row is no record: its first cell reaches over half of the table, or a cell over all
   * but one column, or it is one of the last rows and called a total.
   */
  static boolean is(List<Element> row, int width, int left) {
    Element first = row.isEmpty() ? null : row.get(0);
    if (first == null) {
      return false;
    }
    if (width >= 3 && over(row, first) * 2 > width) {
      return true;
    }
    boolean wide = width >= 4 && row.stream().anyMatch(c -> c != null && over(row, c) >= width - 1);
    return wide || (left <= LAST_ROWS && WORD.matcher(Texts.of(first)).matches());
  }

  /** The name and the amount of a row whose first cell reaches up to the last. */
  static Optional<Cell> pair(Page page, List<Element> row) {
    if (row.size() < 3 || row.get(0) == null || row.get(row.size() - 1) == null) {
      return Optional.empty();
    }
    Element name = row.get(0);
    Element value = row.get(row.size() - 1);
    boolean two = over(row, name) == row.size() - 1 && !name.equals(value);
    if (!two || page.length(name) == 0 || page.length(name) > 40 || page.length(value) > 60) {
      return Optional.empty();
    }
    String label = Texts.of(name).replaceFirst("[:：]$", "");
    String text = Texts.of(value);
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Cell("label:" + label, label, 0.85 * page.place(value), text, value, "table"));
  }

  private static long over(List<Element> row, Element cell) {
    return row.stream().filter(c -> Objects.equals(c, cell)).count();
  }
}
