package remora.practice.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormsTest {

  private static final Enquiry GOOD =
      new Enquiry(" Ada ", "ada@example.org", "lost", "An umbrella.", true);

  @Test
  void aCompleteEnquiryHasNoErrorsAndNoOuterBlanks() {
    assertThat(GOOD.errors()).isEmpty();
    assertThat(GOOD.name()).isEqualTo("Ada");
  }

  @Test
  void aBlankEnquiryComplainsAboutEveryFieldInTheFormsOrder() {
    assertThat(Enquiry.blank().errors().keySet())
        .containsExactly("name", "email", "topic", "message", "consent");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ada", "ada@", "@example.org", "ada@example", "a b@example.org", "a@b..c"})
  void addressesThatAreNoneAreRefused(String email) {
    assertThat(new Enquiry("Ada", email, "lost", "x", true).errors()).containsOnlyKeys("email");
    assertThat(new Subscription("Ada", email, "weekly").errors()).containsOnlyKeys("email");
  }

  @Test
  void anAddressOfTenThousandCharactersIsRefusedAtOnce() {
    assertThat(new Enquiry("Ada", "a@" + "a.".repeat(5000), "lost", "x", true).errors())
        .containsOnlyKeys("email");
  }

  @Test
  void aTopicThatWasNotOfferedAndTooLongTextsAreRefused() {
    var enquiry = new Enquiry("n".repeat(101), "a@b.example", "bribes", "m".repeat(2001), true);
    assertThat(enquiry.errors()).containsOnlyKeys("name", "topic", "message");
  }

  @Test
  void aSubscriptionNeedsAnOfferedFrequency() {
    assertThat(new Subscription("Ada", "a@b.example", "monthly").errors()).isEmpty();
    assertThat(new Subscription("", "a@b.example", "hourly").errors())
        .containsOnlyKeys("firstName", "frequency");
  }

  @Test
  void feedbackNeedsOneToFiveStars() {
    assertThat(new Feedback("SK 204", "5", "Fine.").errors()).isEmpty();
    assertThat(new Feedback("", "6", " ").errors()).containsOnlyKeys("trip", "rating", "comment");
  }

  @ParameterizedTest
  @CsvSource({"2027-05-14,1,1", "2027-05-14,14,4"})
  void aStayWithinTheHouseRulesIsTaken(String arrival, String nights, String guests) {
    assertThat(new Stay(arrival, nights, guests).errors()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2027-02-30,2,2,arrival",
    "'',2,2,arrival",
    "2027-05-14,0,2,nights",
    "2027-05-14,15,2,nights",
    "2027-05-14,two,2,nights",
    "2027-05-14,2,5,guests"
  })
  void aStayOutsideTheHouseRulesIsNot(String arrival, String nights, String guests, String field) {
    assertThat(new Stay(arrival, nights, guests).errors()).containsOnlyKeys(field);
  }

  @Test
  void aStayCostsItsNights() {
    assertThat(new Stay("2027-05-14", "3", "4").total()).isEqualTo(252);
  }

  @Test
  void aGuestNeedsANameAndAnAddressButNoNote() {
    assertThat(new Guest("Ada Lovelace", "ada@example.org", "").errors()).isEmpty();
    assertThat(Guest.blank().errors()).containsOnlyKeys("fullName", "email");
  }

  @Test
  void onlyTheDocumentedPasswordLogsIn() {
    var token = Member.logIn("ada ", "correct horse battery");
    assertThat(token).isPresent();
    assertThat(Member.loggedIn(token.orElseThrow())).isTrue();
    assertThat(Member.logIn("ada", "correct horse")).isEmpty();
    assertThat(Member.logIn("bob", "correct horse battery")).isEmpty();
    assertThat(Member.loggedIn("")).isFalse();
  }
}
