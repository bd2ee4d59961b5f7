package remora.planner.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsentTest {

  private static final String ENQUIRY =
      """
      heading "Ask the museum"
      form "Enquiry"
        textbox "Your name" name=who +required
        textbox "Question" tag=textarea +required
        checkbox "You may store what I wrote for a year; I agree" name=agreed +required
        button "Ask" type=submit
      """;
  private static final String TICKED = ENQUIRY.replace("name=agreed", "name=agreed +checked");

  private static Walk walk(String instruction) {
    return Walk.of(instruction).with("name", "Ada").with("question", "Is the tower open?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Fill in the form, agree to the privacy notice and send it.",
        "Fill out the form, accept the terms and conditions and submit it",
        "Complete the form, consent to data processing, then send it",
        "Fill in the form, give your consent to the privacy policy and send it",
        "Fill in the form, tick the privacy box and submit",
        "Fill in the form, check the box to agree to the terms and submit"
      })
  void agreesByTheFormsBoxOrFindsItTicked(String instruction) {
    var without = walk(instruction);
    assertThat(without.sees(ENQUIRY))
        .isEqualTo("type Your name=Ada; type Question=Is the tower open?");
    assertThat(without.sees(ENQUIRY + "text \"x\"")).startsWith("check You may store");
    assertThat(without.sees(TICKED)).isEqualTo("click Ask");
    assertThat(without.sees("heading \"Thank you\"")).isEqualTo("finish");
    var ticked = walk(instruction).with("agreed", "yes");
    assertThat(ticked.sees(ENQUIRY)).contains("type Your name=Ada", "check You may store");
    assertThat(ticked.sees(TICKED)).isEqualTo("click Ask");
  }

  @Test
  void aClickDoesNotClearWhatTheFormFillingTicked() {
    var walk =
        walk("Fill in the form, click the \"agreed\" checkbox and send it").with("agreed", "yes");
    walk.sees(ENQUIRY);
    assertThat(walk.sees(TICKED)).isEqualTo("click Ask");
  }

  @Test
  void tellsTermsFromAdvertising() {
    var page =
        """
        form "Join"
          checkbox "I agree to receive marketing e-mails"
          checkbox "I accept the house rules"
          button "Join" type=submit
        """;
    assertThat(Walk.of("Agree to the conditions").sees(page))
        .isEqualTo("check I accept the house rules");
    var two = page.replace("receive marketing e-mails", "the privacy statement of the club");
    assertThat(Walk.of("Agree to the privacy notice").sees(two))
        .isEqualTo("check I agree to the privacy statement of the club");
  }

  @Test
  void neverTicksARefusal() {
    var page =
        """
        form "Terms"
          radio "I do not accept the terms" name=t
          radio "I accept the terms" name=t
        """;
    assertThat(Walk.of("Accept the terms").sees(page)).isEqualTo("check I accept the terms");
  }

  @Test
  void theOnlyBoxOfTheFormIsMeantWhateverItSays() {
    var page = "form\n  checkbox \"Yes, you may keep this\"\n  button \"Send\" type=submit";
    assertThat(Walk.of("Agree to the privacy notice").sees(page))
        .isEqualTo("check Yes, you may keep this");
    var more = page.replace("  button", "  checkbox \"Gift wrapping\"\n  button");
    assertThat(Walk.of("Agree to the privacy notice").sees(more)).doesNotContain("check ");
  }

  @Test
  void buttonsAndBannersAreStillAccepted() {
    assertThat(
            Walk.of("Accept the cookies")
                .sees(
                    "dialog \"Cookies\" +modal\n"
                        + "  text \"We use cookies\"\n"
                        + "  button \"Accept all\"\n"
                        + "  checkbox \"I consent to cookies\""))
        .isEqualTo("click Accept all");
    assertThat(
            Walk.of("Agree to the terms")
                .sees("main\n  heading \"Terms\"\n  button \"Accept the terms\""))
        .isEqualTo("click Accept the terms");
  }
}
