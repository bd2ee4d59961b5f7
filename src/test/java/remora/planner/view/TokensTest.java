package remora.planner.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import remora.support.ModelCall;

class TokensTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "f0e12 textbox \"E-mail\" required",
        "The quick brown fox jumps over the lazy dog, 12 times a day.",
        "Donaudampfschifffahrtsgesellschaft überprüft Größen",
        "https://shop.example/a/b?id=8f14e45f-ceea-467f-9575-2b9f1a&x=%20%41",
        "一二三四五六七八九十，日本語のページです。",
        "Следующая страница, пожалуйста",
        "🚢🚢⚓️ €12.50 – 50 % off…",
        "{\"type\":\"object\",\"properties\":{\"name\":{\"type\":\"string\"}}}"
      })
  void theEstimateIsNotBelowTheTruth(String text) {
    assertThat(Tokens.in(text)).isGreaterThanOrEqualTo(ModelCall.tokens(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "pom.xml", "openapi/browser-agents.yaml", "CHANGES.md"})
  void norFarAboveIt(String file) throws IOException {
    String text = Files.readString(Path.of(file));
    assertThat((double) Tokens.in(text) / ModelCall.tokens(text)).isBetween(1.0, 2.2);
  }

  @Test
  void aBeginningHasAtMostItsTokens() {
    String text = "Some words and 🚢 more of them. ".repeat(50);
    for (int most = 0; most < 40; most++) {
      String first = Tokens.first(text, most);
      assertThat(Tokens.in(first)).isLessThanOrEqualTo(most);
    }
    assertThat(Tokens.first("short", 10)).isEqualTo("short");
  }
}
