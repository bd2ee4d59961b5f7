package remora.planner.operation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import remora.planner.control.Walk;

/** Values that are read off a page, copied or worked out, and typed elsewhere. */
class ReadingOperatorsTest {

  private static final String FACTS =
      """
      table ""
        row ""
          cell "Colour"
          cell "Green"
        row ""
          cell "Year of birth"
          cell "1954"
      textbox "tt" id=tt
      button "Submit"
      """;

  @Test
  void aValueOfATableIsTyped() {
    var walk = Walk.of("Enter the value of Year of Birth into the text field and press Submit.");
    assertThat(walk.sees(FACTS)).isEqualTo("type tt=1954");
    assertThat(walk.sees(FACTS.replace("id=tt", "id=tt value=1954"))).isEqualTo("click Submit");
  }

  @Test
  void aValueThatThePageDoesNotSayIsNotTyped() {
    assertThat(Walk.of("Enter the value of Religion into the text field").sees(FACTS))
        .doesNotContain("type");
  }

  @Test
  void eachFieldGetsTheValueOfItsLabel() {
    var page =
        """
        table ""
          row ""
            cell "Colour"
            cell "Green"
          row ""
            cell "Country"
            cell "Chile"
        textbox "Country:" id=a
        textbox "Colour:" id=b
        button "Submit"
        """;
    assertThat(
            Walk.of("Enter the value that corresponds with each label into the form, then submit.")
                .sees(page))
        .isEqualTo("type Country:=Chile; type Colour:=Green");
  }

  private static final String NOTES =
      """
      textbox "first" tag=textarea id=first value="alpha beta"
      textbox "second" tag=textarea id=second value="gamma delta epsilon"
      textbox "answer" tag=input id=answer
      button "Submit"
      """;

  @Test
  void textIsCopiedFromOneFieldToAnother() {
    var walk =
        Walk.of(
            "Copy the text from the 2nd text area and paste it into the text input, then press Submit");
    assertThat(walk.sees(NOTES)).isEqualTo("type answer=gamma delta epsilon");
    assertThat(walk.sees(NOTES.replace("id=answer", "id=answer value=x")))
        .isEqualTo("click Submit");
  }

  @Test
  void theOnlyFullTextAreaIsMeantWithoutAPlace() {
    var page =
        """
        textbox "note" tag=textarea id=note value="lorem ipsum"
        textbox "answer" tag=input id=answer
        button "Submit"
        """;
    assertThat(
            Walk.of(
                    "Copy the text in the textarea below, paste it into the textbox and press Submit")
                .sees(page))
        .isEqualTo("type answer=lorem ipsum");
  }

  @Test
  void aWordIsPickedByItsPlace() {
    var page =
        """
        paragraph "Ut enim ad minim, veniam quis nostrud."
        textbox "answer" tag=input id=answer
        button "Submit"
        """;
    assertThat(
            Walk.of(
                    "Find the 4th word in the paragraph, type that into the textbox and press \"Submit\".")
                .sees(page))
        .isEqualTo("type answer=minim");
    assertThat(
            Walk.of("Find the last word in the text and enter it into the text field").sees(page))
        .isEqualTo("type answer=nostrud");
  }

  @Test
  void lettersSetApartAreOneWord() {
    var page =
        """
        text "x" ref=a
        text "G" ref=b
        text "3" ref=c
        textbox "answer" tag=input id=answer
        button "Submit"
        """;
    assertThat(Walk.of("Type the text below into the text field and press Submit.").sees(page))
        .isEqualTo("type answer=xG3");
  }

  @Test
  void sumsAndEquationsAreWorkedOut() {
    var sum =
        """
        text "12 - 30 ="
        textbox "math answer" id=math-answer
        button "Submit"
        """;
    assertThat(
            Walk.of(
                    "Solve the math problem and type your answer into the textbox. Press submit to continue.")
                .sees(sum))
        .isEqualTo("type math answer=-18");
    var equation = sum.replace("12 - 30 =", "x - 4 = 9").replace("math answer", "solution");
    assertThat(
            Walk.of("Solve for x and type your answer into the textbox. Press Submit to continue.")
                .sees(equation))
        .isEqualTo("type solution=13");
    assertThat(Equation.answer("3x + 4 = 10")).contains(2.0);
    assertThat(Equation.answer("2 + 3 * 4 =")).contains(14.0);
    assertThat(Equation.answer("5 - x = 2")).contains(3.0);
    assertThat(Equation.answer("Total: 42")).isEmpty();
  }

  @Test
  void aGuessFollowsTheAnswers() {
    var page =
        """
        textbox "tt" id=tt
        button "Submit"
        text "%s"
        """;
    var walk =
        Walk.of(
            "Guess the number between 0-9 and press Submit. Use the feedback below to find the right number.");
    assertThat(walk.sees(page.formatted("Waiting for your guess...")))
        .isEqualTo("type tt=4; click Submit");
    assertThat(walk.sees(page.formatted("The number is higher than 4.")))
        .isEqualTo("type tt=7; click Submit");
    assertThat(walk.sees(page.formatted("The number is lower than 7.")))
        .isEqualTo("type tt=5; click Submit");
  }

  @Test
  void aNumberIsGeneratedUntilItFits() {
    var page =
        """
        text "%s"
        button "Generate"
        button "Submit"
        """;
    var walk = Walk.of("Generate a number less than 5, then press submit");
    assertThat(walk.sees(page.formatted("-"))).isEqualTo("click Generate");
    assertThat(walk.sees(page.formatted("7"))).isEqualTo("click Generate");
    assertThat(walk.sees(page.formatted("3"))).isEqualTo("click Submit");
  }

  @Test
  void aPriceIsWatched() {
    var page =
        """
        text "ACME: %s"
        button "Buy"
        """;
    var walk = Walk.of("Buy ACME stock when the price is less than $50.20.");
    assertThat(walk.sees(page.formatted("$61.00"))).isEqualTo("wait");
    assertThat(walk.sees(page.formatted("$50.10"))).isEqualTo("click Buy");
  }

  @Test
  void copyingIntoAFieldTypesThere() {
    var page =
        """
        textbox "note" tag=textarea id=note value="lorem ipsum"
        textbox "answer" tag=input id=answer
        button "Submit"
        """;
    assertThat(
            Walk.of("Copy the text from the text area into the text field, then submit").sees(page))
        .isEqualTo("type answer=lorem ipsum");
  }

  @Test
  void anUnknownIsWorkedOutBeforeItIsTyped() {
    var page =
        """
        text "15 - x = 4"
        textbox "x =" tag=input id=x
        button "Submit"
        """;
    assertThat(Walk.of("Solve the equation, enter x and submit").sees(page))
        .isEqualTo("type x ==11");
    assertThat(Walk.of("Find x, type it into the box and submit").sees(page))
        .isEqualTo("type x ==11");
  }

  @Test
  void aPriceIsWaitedForInOtherWords() {
    var page = "text \"$52.10\"\nbutton \"Buy\"\n";
    for (var said :
        new String[] {
          "Buy VLX as soon as the price falls below $44",
          "Press Buy once the price is under $44",
          "Wait until the price drops below $44 and then click Buy"
        }) {
      var walk = Walk.of(said);
      assertThat(walk.sees(page)).as(said).startsWith("wait");
      assertThat(walk.sees(page.replace("52.10", "43.20"))).as(said).isEqualTo("click Buy");
    }
  }

  @Test
  void submittingAfterTryingIsStillToBeDone() {
    var page = "text \"9\"\nbutton \"Generate\"\nbutton \"Submit\"\n";
    var walk = Walk.of("Generate a number smaller than 4, then submit");
    assertThat(walk.sees(page)).isEqualTo("click Generate");
    assertThat(walk.sees(page.replace("9", "3"))).isEqualTo("click Submit");
  }
}
