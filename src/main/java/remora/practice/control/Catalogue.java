package remora.practice.control;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import remora.practice.entity.Product;

/** The shop's 24 products, most popular first, in pages of eight. */
public final class Catalogue {

  static final int PAGE_SIZE = 8;

  private static final List<Product> PRODUCTS =
      Stream.of(Provisions.GALLEY, Provisions.DECK, Provisions.CABIN)
          .flatMap(List::stream)
          .toList();

  private Catalogue() {}

  /**
   * One page of the list.
   *
   * @param number 1 … {@code pages}
   */
  public record Page(int number, int pages, int total, List<Product> products) {}

  /**
   * The page with this number; a number that is none, or too small, gives the first page, one too
   * large the last, as shops do with old links.
   */
  public static Page page(String number, Order order) {
    var pages = (PRODUCTS.size() + PAGE_SIZE - 1) / PAGE_SIZE;
    var wanted = Math.min(Math.max(parse(number), 1), pages);
    var products =
        PRODUCTS.stream()
            .sorted(order.comparator())
            .skip((long) (wanted - 1) * PAGE_SIZE)
            .limit(PAGE_SIZE)
            .toList();
    return new Page(wanted, pages, PRODUCTS.size(), products);
  }

  public static Optional<Product> find(String slug) {
    return PRODUCTS.stream().filter(product -> product.slug().equals(slug)).findFirst();
  }

  /** Other products of the same category, at most three. */
  public static List<Product> related(Product product) {
    return PRODUCTS.stream()
        .filter(other -> other.category().equals(product.category()) && !other.equals(product))
        .limit(3)
        .toList();
  }

  private static int parse(String number) {
    try {
      return Integer.parseInt(number);
    } catch (NumberFormatException e) {
      return 1; // an address edited by hand
    }
  }

  /** The orders a visitor can choose. */
  public enum Order {
    POPULAR("popular", "Most popular"),
    CHEAPEST("price-asc", "Price: low to high"),
    DEAREST("price-desc", "Price: high to low"),
    RATED("rating", "Best rated");

    private final String key;
    private final String label;

    Order(String key, String label) {
      this.key = key;
      this.label = label;
    }

    public String key() {
      return key;
    }

    public String label() {
      return label;
    }

    /** The order with this key, most popular if there is none. */
    public static Order of(String key) {
      return Stream.of(values()).filter(o -> o.key.equals(key)).findFirst().orElse(POPULAR);
    }

    private Comparator<Product> comparator() {
      return switch (this) {
        case POPULAR -> Comparator.comparingInt(product -> 0); // as the shelves are
        case CHEAPEST -> Comparator.comparingInt(Product::cents);
        case DEAREST -> Comparator.comparingInt(product -> -product.cents());
        case RATED -> Comparator.comparingInt(product -> -product.rating());
      };
    }
  }
}
