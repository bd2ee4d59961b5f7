package remora.extract.control;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Doubts what a page tells only machines: linked data and meta tags go stale while people read
 * another price. Such a value counts as long as the page shows none of its kind.
 */
final class Unseen {

  private static final int LONGEST = 60;
  private static final double DOUBT = 0.6;

  private Unseen() {}

  static List<Cell> doubted(Page page, List<Cell> cells) {
    List<Cell> all = new ArrayList<>(cells.size());
    String text = "";
    Set<BigDecimal> numbers = Set.of();
    for (Cell cell : cells) {
      boolean machine = cell.method().equals("json-ld") || cell.method().equals("meta");
      if (!machine || !isChecked(cell)) {
        all.add(cell);
        continue;
      }
      if (text.isEmpty()) {
        text = " " + String.join(" ", Words.of(page.body().text())) + " ";
        numbers = numbers(page.body().text());
      }
      Optional<BigDecimal> number = plainNumber(cell.value());
      boolean shown =
          number.isPresent()
              ? numbers.contains(number.get())
              : text.contains(" " + String.join(" ", Words.of(cell.value())) + " ");
      all.add(shown ? cell : cell.less(DOUBT));
    }
    return all;
  }

  /** Dates, addresses and long texts are written differently for people. */
  private static boolean isChecked(Cell cell) {
    String value = cell.value();
    return value.length() <= LONGEST
        && cell.column().indexOf(':') < 0
        && (!Values.looksLikeUrl(value) || value.contains("schema.org/"))
        && Dates.date(value).isEmpty();
  }

  private static Optional<BigDecimal> plainNumber(String text) {
    return text.matches("\\d{1,12}(?:\\.\\d{1,6})?")
        ? Optional.of(new BigDecimal(text).stripTrailingZeros())
        : Optional.empty();
  }

  private static Set<BigDecimal> numbers(String text) {
    Set<BigDecimal> numbers = new HashSet<>();
    for (String word : text.split("\\s+", 200_000)) {
      if (word.length() < 40) {
        Numbers.first(word).map(f -> f.value().stripTrailingZeros()).ifPresent(numbers::add);
      }
    }
    return numbers;
  }
}
