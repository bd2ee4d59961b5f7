package remora.planner.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OppositesTest {

  @Test
  void oneWordsOppositeSetsTextsApartBothWaysAndInThePlural() {
    assertThat(Opposites.apart("my expenses", "Income")).isTrue();
    assertThat(Opposites.apart("Income", "expense")).isTrue();
    assertThat(Opposites.apart("volume down", "Volume up")).isTrue();
    assertThat(Opposites.apart("luggage", "Baggage")).isFalse();
    assertThat(Opposites.apart("public", "Public")).isFalse();
  }

  @Test
  void theListHasTwoWordsALineAndNoWordThatTheLexiconTakesForItsOpposite() {
    assertThat(DataFile.lines("/remora/planner/opposites.txt"))
        .isNotEmpty()
        .doesNotHaveDuplicates()
        .allSatisfy(
            line -> {
              assertThat(line.split(" ", -1)).hasSize(2);
              assertThat(Lexicon.same(line.split(" ", -1)[0], line.split(" ", -1)[1])).isFalse();
            });
  }
}
