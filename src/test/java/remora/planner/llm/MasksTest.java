package remora.planner.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MasksTest {

  private static final Masks MASKS =
      new Masks(
          Map.of(
              "password", "s3cret & more",
              "cardPin", "47",
              "name", "Ada Lovelace",
              "count", "2",
              "city", "Paris",
              "key", "password"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          You typed s3cret & more.        | You typed %input.password%.
          xs3cret & moreX                 | x%input.password%X
          ?p=s3cret+%26+more&q=1          | ?p=%input.password%&q=1
          ?p=S3CRET%20%26%20more          | ?p=%input.password%
          so the pin is 47, not 147       | so the pin is %input.cardPin%, not 147
          Dear Ada Lovelace, 2 letters    | Dear %input.name%, 2 letters
          Parisian Paris                  | Parisian %input.city%
          Enter %input.password% here     | Enter %input.password% here
          a long text that ends in s3cret… | a long text that ends in %input.password%
          nothing to hide                 | nothing to hide
          """)
  void valuesBecomePlaceholders(String text, String hidden) {
    assertThat(MASKS.hide(text)).isEqualTo(hidden);
  }
}
