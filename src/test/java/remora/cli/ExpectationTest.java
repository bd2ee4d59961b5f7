package remora.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectationTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'a':1}        | {'a':1.0,'b':2} | true",
        "{'a':1}        | {'b':1}         | false",
        "['/[A-Z]{2}/'] | ['AB']          | true",
        "['/[A-Z]{2}/'] | ['A1']          | false",
        "[1,2]          | [1]             | false",
        "'x'            | 'y'             | false",
        "null           | null            | true"
      })
  void dataAreComparedByMeaning(String expected, String actual, boolean matches) {
    assertThat(Expectation.matches(json(expected), json(actual))).isEqualTo(matches);
  }

  private static jakarta.json.JsonValue json(String text) {
    return Api.parse(text.replace('\'', '"'));
  }
}
