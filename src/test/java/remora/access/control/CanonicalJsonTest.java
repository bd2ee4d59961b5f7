package remora.access.control;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import remora.json.Json;

class CanonicalJsonTest {

  @Test
  void theOrderOfNamesAndWhiteSpaceMeanNothing() {
    assertThat(hash("{\"a\": 1, \"b\": [{\"c\": 2, \"d\": null}]}"))
        .isEqualTo(hash("{\"b\":[{\"d\":null,\"c\":2}],\"a\":1}"))
        .matches("[0-9a-f]{64}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[1, 2]|[2, 1]",
        "{\"a\": 1}|{\"a\": \"1\"}",
        "{\"a\": null}|{}",
        "[\"a,b\"]|[\"a\", \"b\"]"
      })
  void allElseDoes(String one, String other) {
    assertThat(hash(one)).isNotEqualTo(hash(other));
  }

  private static String hash(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      JsonValue value = reader.readValue();
      return CanonicalJson.hash(value);
    }
  }
}
