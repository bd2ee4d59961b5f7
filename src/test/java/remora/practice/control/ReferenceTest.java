package remora.practice.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReferenceTest {

  @Test
  void theSameFieldsGetTheSameNumberAndOthersAnother() {
    var number = Reference.of("MH", List.of("Ada", "ada@example.org"));
    assertThat(number).matches("MH-[0-9]{6}-[0-9]{2}");
    assertThat(Reference.of("MH", List.of("Ada", "ada@example.org"))).isEqualTo(number);
    assertThat(Reference.of("MH", List.of("Adaa", "da@example.org"))).isNotEqualTo(number);
  }

  @Test
  void everyNumberOfOursIsKnownAgain() {
    var numbers = new HashSet<String>();
    IntStream.range(0, 2000)
        .mapToObj(n -> Reference.of("NL", List.of(String.valueOf(n))))
        .forEach(
            number -> {
              assertThat(Reference.checked("NL", number)).contains(number);
              numbers.add(number);
            });
    assertThat(numbers).hasSizeGreaterThan(1950);
  }

  @Test
  void oneWrongDigitOrAnotherDesksNumberIsNotOurs() {
    var number = Reference.of("MH", List.of("x"));
    for (var i = 3; i < 9; i++) {
      var digit = (number.charAt(i) - '0' + 1) % 10;
      var wrong = number.substring(0, i) + digit + number.substring(i + 1);
      assertThat(Reference.checked("MH", wrong)).as(wrong).isEmpty();
    }
    assertThat(Reference.checked("GC", number)).isEmpty();
    assertThat(Reference.checked("MH", "<b>")).isEmpty();
  }
}
