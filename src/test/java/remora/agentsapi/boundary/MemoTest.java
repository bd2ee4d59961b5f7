package remora.agentsapi.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class MemoTest {

  private final Memo<String> memo = new Memo<>(10, String::length);
  private int asked;

  @Test
  void whatIsKnownIsNotAskedForAgain() {
    assertThat(ask("a", "12345")).contains("12345");
    assertThat(ask("a", "other")).contains("12345");
    assertThat(asked).isEqualTo(1);
  }

  @Test
  void whatWasAskedForLongestAgoIsForgottenWhenAllIsTooHeavy() {
    ask("a", "12345");
    ask("b", "12345");
    ask("a", "-");
    ask("c", "12345");
    assertThat(ask("a", "-")).contains("12345");
    assertThat(ask("b", "again")).contains("again");
    assertThat(asked).isEqualTo(4);
  }

  @Test
  void whatIsNotThereYetOrFailsIsAskedForAgain() {
    assertThat(memo.of("a", Optional::empty)).isEmpty();
    assertThatThrownBy(
            () ->
                memo.of(
                    "a",
                    () -> {
                      throw new IllegalStateException("away");
                    }))
        .hasMessage("away");
    assertThat(ask("a", "now")).contains("now");
  }

  private Optional<String> ask(String name, String answer) {
    return memo.of(
        name,
        () -> {
          asked++;
          return Optional.of(answer);
        });
  }
}
