package remora.practice.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import remora.practice.entity.Book;

class LibraryTest {

  @Test
  void everyWordMustOccurSomewhereInWhateverCase() {
    assertThat(Library.search("LIGHTHOUSE")).hasSize(3);
    assertThat(Library.search(" solheim  lighthouse "))
        .extracting(Book::title)
        .containsExactly("The Lighthouse Keeper’s Ledger");
    assertThat(Library.search("seamanship")).hasSize(3);
  }

  @Test
  void nothingAskedOrNothingThereFindsNothing() {
    assertThat(Library.search("  ")).isEmpty();
    assertThat(Library.search("lighthouse submarine")).isEmpty();
  }
}
