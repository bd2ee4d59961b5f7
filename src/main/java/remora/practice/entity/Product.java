package remora.practice.entity;

import java.util.Locale;

/**
 * Something the practice shop sells.
 *
 * @param slug last part of its address
 * @param cents price in euro cents
 * @param formerCents price before the reduction, 0 if there was none
 * @param stock pieces left, 0 = out of stock
 * @param rating stars in tenths, 0–50
 */
public record Product(
    String slug,
    String sku,
    String name,
    String category,
    int cents,
    int formerCents,
    int stock,
    int rating,
    int reviews,
    String blurb) {

  public boolean reduced() {
    return formerCents > cents;
  }

  public boolean inStock() {
    return stock > 0;
  }

  public String price() {
    return euros(cents);
  }

  public String formerPrice() {
    return euros(formerCents);
  }

  /** Stars as {@code 4.7}. */
  public String stars() {
    return String.format(Locale.ROOT, "%d.%d", rating / 10, rating % 10);
  }

  private static String euros(int cents) {
    return String.format(Locale.ROOT, "€%d.%02d", cents / 100, cents % 100);
  }
}
