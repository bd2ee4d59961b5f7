package remora.planner.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms of several steps, by instructions that name the steps and by such that do not. */
class StepsTest {

  private static final String TRIP =
      """
      url https://ferry.example/seat
      heading "Which crossing?"
      form
        textbox "Departure" type=date ref=a1 +required
        combobox "Seats" tag=select options=1|2|3 ref=a2
        button "Next" type=submit ref=a3
      """;
  private static final String PASSENGER =
      """
      url https://ferry.example/seat?step=2
      heading "Who travels?"
      form
        textbox "Name" ref=b1 +required
        textbox "Email" type=email ref=b2 +required
        button "Confirm reservation" type=submit ref=b3
      """;
  private static final String DONE = "heading \"Reserved\"\ntext \"Code QX-1\"";

  private static Walk walk(String instruction) {
    return Walk.of(instruction)
        .with("Departure", "2027-05-14")
        .with("Seats", "3")
        .with("Name", "Ada Lovelace")
        .with("Email", "ada@example.org")
        .until("The page shows a code");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Reserve a seat: fill in your trip, click Next, fill in your details, confirm the"
            + " reservation",
        "Fill in the form, press Next, fill in the passenger and click Confirm reservation",
        "Fill in your trip, proceed, fill in your details and submit",
        "Fill in the form, go to the next step, complete the form and submit it",
        "Book a seat: please fill in the trip, continue, fill in the passenger details, then"
            + " confirm",
        "Fill in the form, click Next and confirm the reservation",
        "Fill in the form and submit it",
        "Fill in your details, fill in the form and confirm the reservation",
        "Fill in the form"
      })
  void eachStepIsFilledAndSentOnce(String instruction) {
    var walk = walk(instruction);
    assertThat(walk.sees(TRIP)).isEqualTo("type Departure=2027-05-14; select Seats=3");
    assertThat(
            walk.sees(
                TRIP.replace("ref=a1", "ref=a1 value=2027-05-14")
                    .replace("ref=a2", "ref=a2 value=3")))
        .isEqualTo("click Next");
    assertThat(walk.sees(PASSENGER))
        .isEqualTo("type Name=Ada Lovelace; type Email=ada@example.org");
    assertThat(
            walk.sees(
                PASSENGER
                    .replace("ref=b1", "ref=b1 value=\"Ada Lovelace\"")
                    .replace("ref=b2", "ref=b2 value=ada@example.org")))
        .isEqualTo("click Confirm reservation");
    assertThat(walk.sees(DONE)).isEqualTo("finish");
  }

  @Test
  void aValueWithoutAFieldIsStillMissedInTheLastStep() {
    var walk =
        walk("Fill in your trip, click Next, fill in your details and confirm")
            .with("Cabin", "outside");
    walk.sees(TRIP);
    assertThat(walk.sees(TRIP + "text \"x\"")).isEqualTo("click Next");
    walk.sees(PASSENGER);
    assertThat(walk.sees(PASSENGER + "text \"x\"")).isEqualTo("press End");
    assertThat(walk.sees(PASSENGER + "text \"y\"")).isEqualTo("give up NO_TARGET");
    assertThat(walk.last().why()).contains("Cabin");
  }

  @Test
  void aPressNamedTwiceIsMadeOnce() {
    var form =
        """
        form "Login"
          textbox "User" name=username
          textbox "Password" type=password
          button "Sign in" type=submit
        """;
    var walk =
        Walk.of("Log in, then click Sign in and open Orders")
            .with("username", "ada")
            .with("password", "pw1");
    walk.sees(form);
    assertThat(walk.sees(form.replace("name=username", "name=username value=ada")))
        .isEqualTo("click Sign in");
    assertThat(walk.sees("link \"Orders\" href=/orders\nlink \"Log out\""))
        .isEqualTo("click Orders");
  }

  @Test
  void aPressThatWasNotMadeIsNotTakenForDone() {
    var walk = walk("Fill in the form, click Next and click Print");
    walk.sees(TRIP);
    assertThat(walk.sees(TRIP + "text \"x\"")).isEqualTo("click Next");
    assertThat(walk.sees(DONE)).isEqualTo("press End");
    assertThat(walk.sees(DONE)).isEqualTo("give up NO_TARGET");
  }
}
