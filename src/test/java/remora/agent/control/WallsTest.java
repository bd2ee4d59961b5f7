package remora.agent.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import remora.agent.entity.Outcome;
import remora.agent.entity.Outcome.Kind;
import remora.browser.entity.Effect;
import remora.browser.entity.Snapshot;
import remora.planner.control.Pages;

class WallsTest {

  private static final String LOGIN =
      """
      title Log in
      heading "Log in"
      form "Log in"
        textbox "E-mail"
        textbox "Password" type=password
        button "Log in"
      """;
  private static final String CONTACT =
      """
      title Contact
      heading "Contact"
      form "Contact"
        textbox "Message"
        text "Checks who you are" class=g-recaptcha
        button "Send"
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text \"One more step\" class=cf-turnstile | CAPTCHA",
        "heading \"Verify you are human\" | CAPTCHA",
        "text \"Please solve this puzzle so we know you are a real person\" | CAPTCHA",
        "heading \"Sorry, you have been blocked\" | BLOCKED",
        "heading \"Access Denied\" | BLOCKED",
      })
  void aWallIsSeenAtOnce(String page, Kind kind) {
    assertThat(Walls.before(Pages.page(page + "\n"), 1))
        .hasValueSatisfying(outcome -> assertThat(outcome.kind()).isEqualTo(kind));
  }

  @Test
  void aWidgetInAFormIsNoWall() {
    assertThat(Walls.before(Pages.page(CONTACT), 1)).isEmpty();
  }

  @Test
  void aLinkToAWallIsNoWall() {
    assertThat(Walls.before(Pages.page("link \"Access denied\"\n"), 1)).isEmpty();
  }

  @Test
  void aFailureBehindALoginIsBlocked() {
    Outcome failed = Outcome.failure(Kind.NO_TARGET, "Not on the page: /balance.", 3);
    Outcome told = Walls.behind(Pages.page(LOGIN), false, failed);
    assertThat(told.kind()).isEqualTo(Kind.BLOCKED);
    assertThat(told.error()).contains("log in").contains("/balance");
    assertThat(Walls.behind(Pages.page(LOGIN), true, failed)).isEqualTo(failed);
  }

  @Test
  void whoSetsOutForThePageToLogInIsNotKeptOutByIt() {
    assertThat(Walls.namesLogin("https://x.example/account/Sign-In?next=/a")).isTrue();
    assertThat(Walls.namesLogin("https://x.example/login")).isTrue();
    assertThat(Walls.namesLogin("https://x.example/account?from=/login")).isFalse();
  }

  @Test
  void aSiteThatAnswersWithItsLoginPageShutsOut() {
    Snapshot contact = Pages.page(CONTACT);
    Snapshot login = Pages.page(LOGIN);
    assertThat(Walls.shutsOut(contact, login, "fill in the form and send it")).isTrue();
    assertThat(Walls.shutsOut(contact, login, "open the login page")).isFalse();
    assertThat(Walls.shutsOut(login, login, "send it")).isFalse();
    assertThat(Walls.shutsOut(contact, contact, "send it")).isFalse();
  }

  @Test
  void aFailureBehindAWidgetIsACaptcha() {
    Outcome failed = Outcome.failure(Kind.ERROR, "Undecided.", 3);
    assertThat(Walls.behind(Pages.page(CONTACT), true, failed).kind()).isEqualTo(Kind.CAPTCHA);
  }

  @Test
  void successesAndTimeoutsStayWhatTheyAre() {
    Outcome late = Outcome.failure(Kind.TIMEOUT, "Late.", 3);
    assertThat(Walls.behind(Pages.page(LOGIN), false, late)).isEqualTo(late);
  }

  @Test
  void signalsTellWhatStandsOnThePage() {
    Signals signals = new Signals();
    Snapshot page =
        Pages.page(
            "dialog \"Cookies and your privacy\"\n  button \"Accept all\"\n"
                + "dialog \"Win a boat\" +modal\n  button \"Close\"\n");
    assertThat(signals.of(page, List.of(), "", 0))
        .containsExactlyInAnyOrder(Signal.CONSENT_OVERLAY, Signal.MODAL);
    assertThat(signals.of(Pages.page(LOGIN), List.of(), "", 1))
        .containsExactlyInAnyOrder(Signal.DIALOG, Signal.LOGIN_WALL);
    List<Effect> opened = List.of(new Effect(true, "a new page opened: https://x.example/"));
    assertThat(signals.of(Pages.page(CONTACT), opened, "the element is gone", 1))
        .containsExactlyInAnyOrder(Signal.CAPTCHA, Signal.NEW_TAB, Signal.STALE_TARGET);
    assertThat(signals.of(Pages.page("heading \"Quiet\"\n"), List.of(), "", 1)).isEmpty();
  }
}
