package remora.practice.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import remora.practice.control.Catalogue.Order;
import remora.practice.entity.Product;

class CatalogueTest {

  @Test
  void threePagesShowEveryProductOnce() {
    Set<String> seen = new HashSet<>();
    Stream.of("1", "2", "3")
        .map(number -> Catalogue.page(number, Order.POPULAR))
        .forEach(
            page -> {
              assertThat(page.products()).hasSize(8);
              assertThat(page.pages()).isEqualTo(3);
              page.products().forEach(product -> assertThat(seen.add(product.slug())).isTrue());
            });
    assertThat(seen).hasSize(24);
  }

  @ParameterizedTest
  @CsvSource({"'',1", "x,1", "-3,1", "0,1", "2,2", "3,3", "99,3", "99999999999,1"})
  void oddPageNumbersGiveAPageThatIsThere(String asked, int given) {
    assertThat(Catalogue.page(asked, Order.POPULAR).number()).isEqualTo(given);
  }

  @Test
  void sortingRunsAcrossPages() {
    var prices =
        Stream.of("1", "2", "3")
            .flatMap(n -> Catalogue.page(n, Order.of("price-asc")).products().stream())
            .map(Product::cents)
            .toList();
    assertThat(prices).hasSize(24).isSortedAccordingTo(Comparator.naturalOrder());
    assertThat(Order.of("no such order")).isEqualTo(Order.POPULAR);
  }

  @Test
  void aProductIsFoundByItsAddressWithItsReducedPrice() {
    var lantern = Catalogue.find("storm-lantern").orElseThrow();
    assertThat(lantern.price()).isEqualTo("€31.50");
    assertThat(lantern.formerPrice()).isEqualTo("€39.00");
    assertThat(lantern.reduced()).isTrue();
    assertThat(Catalogue.find("coffee-mill").orElseThrow().inStock()).isFalse();
    assertThat(Catalogue.find("")).isEmpty();
  }

  @Test
  void relatedProductsAreOthersOfTheSameCategory() {
    var lantern = Catalogue.find("storm-lantern").orElseThrow();
    assertThat(Catalogue.related(lantern))
        .hasSize(3)
        .doesNotContain(lantern)
        .allMatch(product -> product.category().equals("Galley"));
  }
}
