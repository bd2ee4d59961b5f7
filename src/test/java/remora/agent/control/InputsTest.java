package remora.agent.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import remora.browser.action.Click;
import remora.browser.action.SelectOptions;
import remora.browser.action.TypeText;
import remora.browser.entity.Snapshot;
import remora.browser.entity.StaleTarget;
import remora.planner.control.Pages;
import remora.planner.entity.Placeholders;

class InputsTest {

  private static final Snapshot PAGE =
      Pages.page(
          """
          textbox "Your comment" ref=comment
          textbox "Passwort" ref=password type=password
          textbox "PIN of your card" ref=pin
          textbox "Card holder" ref=holder
          textbox "Number" ref=number autocomplete=cc-card-number
          combobox "Country" ref=country
          """);
  private static final Inputs INPUTS =
      new Inputs(
          new Placeholders(
              Map.of(
                  "password", "%input.name%",
                  "cardPin", "4711",
                  "cardNumber", "4242",
                  "name", "Ada",
                  "land", "France")));

  private static String typed(String target, String text) {
    return ((TypeText) INPUTS.fill(new TypeText(target, text, true, false), PAGE)).text();
  }

  @Test
  void valuesAreFilledInOnce() {
    assertThat(typed("comment", "I am %input.name%, 100 %!")).isEqualTo("I am Ada, 100 %!");
    assertThat(typed("password", "%input.password%"))
        .as("a value is never read as a placeholder")
        .isEqualTo("%input.name%");
    assertThat(INPUTS.fill(new SelectOptions("country", List.of("%input.land%")), PAGE))
        .isEqualTo(new SelectOptions("country", List.of("France")));
    assertThat(INPUTS.fill(new Click("comment"), PAGE)).isEqualTo(new Click("comment"));
  }

  @ParameterizedTest
  @CsvSource({
    "password, cardPin",
    "pin, cardPin",
    "number, cardNumber",
    "password, password",
    "comment, name"
  })
  void aSecretGoesWhereItIsAskedFor(String target, String key) {
    assertThat(typed(target, Placeholders.of(key))).isNotEmpty().doesNotContain(key);
  }

  @ParameterizedTest
  @CsvSource({
    "comment, password",
    "comment, cardPin",
    "holder, cardPin",
    "holder, cardNumber",
    "gone, password"
  })
  void andNowhereElse(String target, String key) {
    assertThatThrownBy(() -> typed(target, "x " + Placeholders.of(key)))
        .isInstanceOf(StaleTarget.class)
        .hasMessageContaining("does not ask for %input." + key + "%");
  }

  @Test
  void anInputThatDoesNotExistIsRefused() {
    assertThatThrownBy(() -> typed("comment", "%input.token%"))
        .isInstanceOf(StaleTarget.class)
        .hasMessageContaining("no such input");
  }
}
