package remora.access.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import remora.access.entity.Refusal;

class JsonBodyTest {

  private final JsonBody json = new JsonBody(64);

  @Test
  void jsonWithAByteOrderMarkUmlautsAndBracketsInStringsIsRead() {
    String text = "\uFEFF{\"a\": \"ü [[[ \\\" {{{ \\\\\", \"b\": [1e400, true, null]}";
    assertThat(json.parse(bytes(text)).asJsonObject().getString("a")).isEqualTo("ü [[[ \" {{{ \\");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"tasks\": [} | line 1, column",
        "[1,~2,~oops] | line 3, column",
        "{\"a\": 1} x | line 1, column",
        "nonsense | line 1, column",
        "{\"a\" 1} | line 1, column",
        "{\"a\": NaN} | line 1, column",
        "{\"a\": \"open | line 1, column",
      })
  void brokenJsonIsRefusedWithItsPlace(String text, String place) {
    assertThatThrownBy(() -> json.parse(bytes(text.replace('~', '\n'))))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("not valid JSON")
        .hasMessageContaining(place);
  }

  @ParameterizedTest
  @ValueSource(ints = {65, 1_001, 10_000, 1_000_000})
  void deepNestingIsRefusedBeforeItIsParsed(int depth) {
    for (String open : new String[] {"[", "{\"a\":"}) {
      assertThatThrownBy(() -> json.parse(bytes(open.repeat(depth))))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("deeper than 64");
    }
  }

  @Test
  void nestingUpToTheLimitIsRead() {
    assertThat(json.parse(bytes("[".repeat(64) + "]".repeat(64))).asJsonArray()).hasSize(1);
  }

  @Test
  void aMillionValuesAreRefusedBeforeTheyAreMade() {
    assertThatThrownBy(() -> json.parse(bytes("[" + "0,".repeat(1_000_000) + "0]")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("more than 1000000 values");
  }

  @Test
  void otherCharsetsAndEndlessNumbersAreRefused() {
    assertThatThrownBy(() -> json.parse("{\"a\": \"ü\"}".getBytes(StandardCharsets.ISO_8859_1)))
        .isInstanceOf(Refusal.class)
        .hasMessage("The body is not UTF-8 (byte 8).");
    assertThatThrownBy(() -> json.parse("{}".getBytes(StandardCharsets.UTF_16)))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> json.parse(new byte[] {'"', (byte) 0xC3})).isInstanceOf(Refusal.class);
    assertThat(json.parse(bytes("[" + "9".repeat(1_000) + "]")).asJsonArray()).hasSize(1);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void smallObjectsWeighMoreThanTheirBytes() {
    byte[] text = ("[\"" + "x".repeat(7996) + "\"]").getBytes(StandardCharsets.UTF_8);
    byte[] objects = ("[" + "{\"a\":0},".repeat(1000) + "0]").getBytes(StandardCharsets.UTF_8);
    assertThat(json.weigh(text)).isBetween(40_000L, 50_000L);
    // 264 bytes an object: two small maps' worth.
    assertThat(json.weigh(objects)).isGreaterThan(300_000L);
  }
}
