package remora.verify.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import remora.browser.entity.Snapshot;
import remora.planner.control.Pages;
import remora.verify.entity.Facts;
import remora.verify.entity.Truth;

class TroubleTest {

  private static final Snapshot FORM =
      Pages.page("heading \"Join\"\nform \"Join\"\n  textbox \"Name\"\n  button \"Join\"\n");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "alert \"This e-mail address is already registered and cannot be used.\"",
        "text \"Please choose another\" class=\"invalid-feedback\"",
        "textbox \"Name\" +invalid",
        "text \"Something went wrong. Please try again later.\"",
        "text \"Your card was declined.\"",
        "text \"Policy number is required.\"",
        "text \"We couldn’t process your request\"",
        "title 404 | Museum\nheading \"404\"\ntext \"Sorry, we could not find that page.\"",
        "title Shop\nheading \"Page not found\"\ntext \"The page you are looking for was moved.\"",
      })
  void isSeen(String page) {
    assertThat(trouble(page, true)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "heading \"Thank you\"\ntext \"Your form has been submitted.\"",
        "alert \"Saved\"",
        "heading \"Next step\"\ntextbox \"City\" +required",
        "title 404 Not Found - a manual\n"
            + "heading \"404 Not Found\"\n"
            + "text \"A status that servers send.\"",
        "heading \"Errors and how to avoid them\"\ntext \"A book about failure.\"",
      })
  void isNotSeenWhereThereIsNone(String page) {
    assertThat(trouble(page, true)).isEmpty();
  }

  @Test
  void textsAboutErrorsAreNoneForThoseWhoOnlyRead() {
    assertThat(trouble("alert \"Line 4 cannot run: storm.\"\ntext \"Boat 7 was refused\"", false))
        .isEmpty();
    assertThat(trouble("title Oops\nheading \"Page not found\"\ntext \"It does not exist\"", false))
        .isPresent();
  }

  @Test
  void alertsThatWereThereAtFirstAreNone() {
    Snapshot first = Pages.page("alert \"The pier cannot be used today.\"\n");
    Snapshot page = Pages.page("alert \"The pier cannot be used today.\"\nheading \"Done\"\n");
    assertThat(new SuccessCheck().trouble(new Facts(page, first, "", List.of()), true)).isEmpty();
  }

  @Test
  void whatADialogSaidCounts() {
    Facts refused =
        new Facts(FORM, FORM, "", List.of(), List.of("Hello", "The name is already taken"));
    assertThat(new SuccessCheck().trouble(refused, true)).isPresent();
    Facts sent = new Facts(FORM, FORM, "", List.of(), List.of("Your form was submitted!"));
    assertThat(check("the form was submitted", sent)).isEqualTo(Truth.TRUE);
    assertThat(check("an alert says \"submitted\"", sent)).isEqualTo(Truth.TRUE);
    assertThat(check("an alert says \"rejected\"", sent)).isEqualTo(Truth.FALSE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the address was saved | text \"The address has been saved.\" | TRUE",
        "the address was saved | text \"Saved.\" | TRUE",
        "the address was saved | text \"Saved successfully.\" | TRUE",
        "the address was saved | text \"Your cart was updated.\" | UNKNOWN",
        "the trip was booked | text \"Your trip has been booked.\" | TRUE",
        "the trip was booked | text \"The trip could not be booked.\" | UNKNOWN",
        "the account was deleted | text \"The draft was deleted.\" | UNKNOWN",
        "the account was deleted | text \"Your account has been deleted.\" | TRUE",
        "the code was accepted | alert \"The code is wrong.\" | FALSE",
        "the order was placed | text \"Thank you for your patience!\" | UNKNOWN",
        "the moon was painted | heading \"Step 2\" | UNKNOWN",
      })
  void judgesDeeds(String condition, String page, Truth truth) {
    Facts facts = new Facts(Pages.page(page + "\n"), FORM, "", List.of());
    assertThat(check(condition, facts)).isEqualTo(truth);
  }

  private static Truth check(String condition, Facts facts) {
    return new SuccessCheck().check(condition, facts).truth();
  }

  private static Optional<String> trouble(String page, boolean acted) {
    return new SuccessCheck()
        .trouble(new Facts(Pages.page(page + "\n"), FORM, "", List.of()), acted);
  }
}
