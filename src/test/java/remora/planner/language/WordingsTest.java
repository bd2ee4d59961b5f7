package remora.planner.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often, for whom, and several values in one clause. */
class WordingsTest {

  private static List<Command> commands(String instruction) {
    return Reading.of(instruction, Map.of()).commands();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Click Next twice | 2",
        "Press \"Load more\" three times | 3",
        "Hit Next, then Next again | 2",
        "Go to the next page 4 times | 4",
        "Go back twice | 2",
        "Click Next | 1",
        "Click \"Times\" | 1",
      })
  void saysHowOften(String instruction, int times) {
    var commands = commands(instruction);
    assertThat(commands).hasSize(times);
    assertThat(commands).allMatch(commands.get(0)::equals);
    assertThat(commands.get(0).target().full()).doesNotContain("twice").doesNotContain("times ");
  }

  @Test
  void whatIsDoneOnceStaysSo() {
    assertThat(commands("Delete the message from Bob twice")).hasSize(1);
  }

  @Test
  void forWhomItIsDoneIsNoPartOfALabel() {
    assertThat(
            commands("Could you push the Archive button for me, please?").get(0).target().label())
        .isEqualTo("Archive");
    assertThat(commands("Click \"For me\"").get(0).target().label()).isEqualTo("For me");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Enter Ada Lovelace as the name and ada@example.org as the e-mail",
        "Type \"Ada Lovelace\" into name, \"ada@example.org\" into e-mail",
        "Sign up with the name Ada Lovelace and the e-mail ada@example.org",
      })
  void readsSeveralValuesOfOneClause(String instruction) {
    assertThat(commands(instruction)).hasSize(1);
    assertThat(commands(instruction).get(0).pairs())
        .isEqualTo(Map.of("name", "Ada Lovelace", "e-mail", "ada@example.org"));
  }

  @Test
  void oneValueStaysWithItsField() {
    var command = commands("Enter \"salt and pepper\" as the title").get(0);
    assertThat(command.intent()).isEqualTo(Intent.TYPE);
    assertThat(command.value()).isEqualTo("salt and pepper");
  }

  @Test
  void makesAFieldHoldANumber() {
    var command = commands("Please make the quantity 4").get(0);
    assertThat(command.intent()).isEqualTo(Intent.SET);
    assertThat(command.value()).isEqualTo("4");
    assertThat(command.target().label()).isEqualTo("quantity");
  }

  @Test
  void thePageWithANameIsThePageOfThatName() {
    var command = commands("Take me to the page with the opening hours").get(0);
    assertThat(command.intent()).isEqualTo(Intent.OPEN);
    assertThat(command.target().label()).isEqualTo("opening hours");
  }

  @Test
  void usesTheControlOfTheBestRecord() {
    var commands = commands("Find the cheapest kettle and click its \"Add to cart\" button");
    assertThat(commands).hasSize(1);
    assertThat(commands.get(0).verb()).isEqualTo("Add to cart");
    assertThat(commands.get(0).target().best()).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Press the delete button of Bob's message",
        "Click Delete next to the message by Bob",
        "Click the Delete button of the message from Bob",
      })
  void aThingIsToldByItsOwner(String instruction) {
    var scopes = commands(instruction).get(0).target().scopes();
    assertThat(scopes).hasSize(1);
    assertThat(scopes.get(0).label()).isEqualTo("Bob");
  }

  @Test
  void whatIsToBeDoneFirstIsNoPartOfALabel() {
    assertThat(commands("Refuse all cookies first").get(0).intent()).isEqualTo(Intent.DECLINE);
    assertThat(commands("Open the first result").get(0).target().ordinal()).isEqualTo(1);
  }
}
