package remora.planner.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import remora.planner.entity.PlanStep;

/** Fields that cannot be typed into, or not as one. */
class PickersTest {

  private static String form(String date) {
    return """
    form "Visit"
      textbox "Name" name=n %s
      textbox "Date" tag=input value="%s" +readonly -editable
      button "Book" type=submit
    """
        .formatted(date.isEmpty() ? "" : "value=Ada", date);
  }

  /** A month's sheet as a grid with days of its neighbours. */
  private static String sheet(YearMonth month) {
    var page =
        new StringBuilder(form(""))
            .append("button \"Previous month\"\ntext \"")
            .append(month.getMonth().name().charAt(0))
            .append(month.getMonth().name().substring(1).toLowerCase(java.util.Locale.ROOT))
            .append(' ')
            .append(month.getYear())
            .append("\"\nbutton \"Next month\"\n");
    page.append("cell \"28\" ref=f0e801\n");
    for (int day = 1; day <= month.lengthOfMonth(); day++) {
      page.append("cell \"").append(day).append("\" ref=f0e9").append(day).append('\n');
    }
    return page.append("cell \"1\" ref=f0e802\n").toString();
  }

  private static Walk booking() {
    return Walk.of("Fill in the form.").with("Name", "Ada").with("Date", "2027-05-14");
  }

  private static String clicked(Walk walk) {
    return ((PlanStep.Act) walk.last()).actions().get(0).target();
  }

  /** The end, after what is looked for has not been revealed. */
  private static String end(Walk walk, String page) {
    var step = walk.sees(page);
    for (int i = 0; i < 8 && step.equals("press End"); i++) {
      step = walk.sees(page);
    }
    return step;
  }

  @Test
  void goesToTheMonthAndPicksTheDay() {
    var walk = booking();
    assertThat(walk.sees(form(""))).isEqualTo("type Name=Ada");
    assertThat(walk.sees(form(""))).isEqualTo("click Date");
    assertThat(walk.sees(sheet(YearMonth.of(2027, 4)))).isEqualTo("click Next month");
    assertThat(walk.sees(sheet(YearMonth.of(2027, 5)))).isEqualTo("click 14");
    assertThat(walk.sees(form("14/05/2027"))).isEqualTo("finish");
  }

  @Test
  void goesBack() {
    var walk = booking();
    walk.sees(form(""));
    walk.sees(form(""));
    assertThat(walk.sees(sheet(YearMonth.of(2027, 7)))).isEqualTo("click Previous month");
  }

  @Test
  void aLateDayIsNotTheOneOfTheMonthBefore() {
    var walk = Walk.of("Fill in the form.").with("Date", "2027-05-28");
    walk.sees(form(""));
    walk.sees(sheet(YearMonth.of(2027, 5)));
    assertThat(clicked(walk)).isEqualTo("f0e928");
    walk = Walk.of("Fill in the form.").with("Date", "2027-05-01");
    walk.sees(form(""));
    walk.sees(sheet(YearMonth.of(2027, 5)));
    assertThat(clicked(walk)).isEqualTo("f0e91");
  }

  @Test
  void aFieldThatShowsAnotherDateIsAFailure() {
    var walk = booking();
    walk.sees(form(""));
    walk.sees(form(""));
    walk.sees(sheet(YearMonth.of(2027, 5)));
    assertThat(walk.sees(form("15/05/2027"))).isEqualTo("give up NO_TARGET");
    assertThat(((PlanStep.GiveUp) walk.last()).why()).contains("15/05/2027");
  }

  @Test
  void aFieldWithoutACalendarIsAFailure() {
    var walk = booking();
    walk.sees(form(""));
    walk.sees(form(""));
    assertThat(walk.sees(form(""))).isEqualTo("give up NO_TARGET");
  }

  @Test
  void aReadOnlyFieldTakesNothingButDates() {
    assertThat(end(Walk.of("Fill in the form.").with("Date", "whenever"), form("")))
        .isEqualTo("give up NO_TARGET");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "14.05.2027 | true",
        "5/14/2027 | true",
        "2027-05-14 | true",
        "14 May 2027 | true",
        "Fri, May 14th, 2027 | true",
        "14/05/27 | true",
        "15.05.2027 | false",
        "14.05.2026 | false",
        "May 2027 | false",
        "'' | false",
      })
  void readsWhatAFieldShows(String text, boolean says) {
    assertThat(Dates.says(text, LocalDate.of(2027, 5, 14))).isEqualTo(says);
  }

  private static final String DIGITS =
      """
      form
        group "Code"
          textbox "Digit 1" maxlength=1
          textbox "Digit 2" maxlength=1
          textbox "Digit 3" maxlength=1
          textbox "Digit 4" maxlength=1
      button "Verify"
      """;

  @Test
  void aCodeGoesIntoItsFieldsCharacterByCharacter() {
    var walk = Walk.of("Enter the code and verify it.").with("Code", "47-19");
    assertThat(walk.sees(DIGITS))
        .isEqualTo("type Digit 1=4; type Digit 2=7; type Digit 3=1; type Digit 4=9");
    assertThat(walk.sees(DIGITS + "text \"ready\"")).isEqualTo("click Verify");
    assertThat(walk.sees("text \"All right\"")).isEqualTo("finish");
  }

  @Test
  void aCodeOfAnotherLengthDoesNotFit() {
    assertThat(end(Walk.of("Fill in the form.").with("Code", "47195"), DIGITS))
        .isEqualTo("give up NO_TARGET");
  }

  @Test
  void aChoiceThatIsNotInTheOpenedListIsNotMade() {
    var closed = "combobox \"Colour\" ref=f0e77\nbutton \"Continue\"";
    var walk = Walk.of("Choose \"Violet\" as the colour and continue.");
    assertThat(walk.sees(closed)).isEqualTo("click Colour");
    var open = closed + "\noption \"Blue\"\noption \"Green\"";
    assertThat(end(walk, open)).isEqualTo("give up NO_TARGET");
  }

  @Test
  void reportingIsADeedWhereAButtonSaysSo() {
    var form = "form\n  textbox \"Item\"\n  button \"Report it\"";
    var walk = Walk.of("Fill in the form and report the loss.").with("Item", "Umbrella");
    assertThat(walk.sees(form)).isEqualTo("type Item=Umbrella");
    assertThat(walk.sees(form + "\ntext \"typed\"")).isEqualTo("click Report it");
    assertThat(walk.sees("heading \"Thanks\"")).isEqualTo("finish");
  }

  @Test
  void whichOneGoesIntoTheCartIsNotGuessed() {
    var page =
        """
        list
          listitem
            heading "Tern kettle"
            text "$34.00"
            button "Add to cart" ref=f0e91
          listitem
            heading "Gull kettle"
            text "$29.50"
            button "Add to cart" ref=f0e92
        """;
    assertThat(end(Walk.of("Add it to the cart."), page)).isEqualTo("give up NO_TARGET");
    var walk = Walk.of("Buy the least expensive kettle: add it to the cart.");
    walk.sees(page);
    assertThat(clicked(walk)).isEqualTo("f0e92");
  }
}
