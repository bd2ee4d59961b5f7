package remora.browser.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {

  @ParameterizedTest
  @CsvSource({
    "Enter, Enter, 13",
    "return, Enter, 13",
    "Esc, Escape, 27",
    "DOWN, ArrowDown, 40",
    "F5, F5, 116",
    "F12, F12, 123",
    "a, a, 65",
    "A, A, 65",
    "7, 7, 55",
    "é, é, 0",
    "Ctrl, Control, 17"
  })
  void keysAreFoundByNameAndByWhatTheyType(String name, String key, int code) {
    assertThat(Keys.find(name))
        .hasValueSatisfying(
            found -> {
              assertThat(found.key()).isEqualTo(key);
              assertThat(found.keyCode()).isEqualTo(code);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"Hyper", "F13", "F0", ""})
  void otherNamesAreNoKeys(String name) {
    assertThat(Keys.find(name)).isEmpty();
  }
}
