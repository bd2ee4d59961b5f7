package remora.planner.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is said last and done first, what a headline is about, and who did something. */
class OrderOfPartsTest {

  private static List<Command> commands(String instruction) {
    return Reading.of(instruction, Map.of()).commands();
  }

  private static List<Intent> intents(String instruction) {
    return commands(instruction).stream().map(Command::intent).toList();
  }

  @Test
  void whatIsToBeDoneFirstComesFirst() {
    assertThat(intents("Click Save. Refuse all cookies first."))
        .containsExactly(Intent.DECLINE, Intent.CLICK);
    assertThat(intents("Refuse all cookies first. Click Save."))
        .containsExactly(Intent.DECLINE, Intent.CLICK);
    assertThat(intents("Click Save. Open the first.")).startsWith(Intent.CLICK);
  }

  @Test
  void aPronounAfterAHeadlineMeansWhatTheHeadlineIsAbout() {
    var command = commands("Buy the cheapest kettle: add it to the cart.").get(0);
    assertThat(command.intent()).isEqualTo(Intent.CART);
    assertThat(command.target().label()).isEqualTo("kettle");
    assertThat(command.target().best()).isPresent();
  }

  @Test
  void aRelativeClauseNamesTheOwner() {
    var target = commands("Remove the message that Bob sent.").get(0).target();
    assertThat(target.noun()).isEqualTo("message");
    assertThat(target.scopes()).extracting(Target.Scope::label).containsExactly("Bob");
    assertThat(commands("Click the button that was disabled.").get(0).target().scopes()).isEmpty();
  }

  @Test
  void aNounBeforeAnotherStartsNoClause() {
    assertThat(intents("Get the name, price and star rating.")).containsExactly(Intent.EXTRACT);
    assertThat(intents("Get the name and press Login."))
        .containsExactly(Intent.EXTRACT, Intent.CLICK);
  }

  @Test
  void choicesThatAreGivenFillTheForm() {
    assertThat(intents("Make the choices given in the input.")).containsExactly(Intent.FILL);
    assertThat(intents("Go on with Next.")).containsExactly(Intent.CLICK);
    assertThat(commands("Give the Save button a click.").get(0).target().label()).isEqualTo("Save");
    assertThat(commands("Give five stars in the feedback form.").get(0).target().scopes())
        .extracting(Target.Scope::label)
        .containsExactly("feedback");
  }
}
