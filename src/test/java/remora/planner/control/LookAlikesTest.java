package remora.planner.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What looks like the target and is not, is left alone. */
class LookAlikesTest {

  @Test
  void aDisabledSubmitButtonHasNoSubstitute() {
    assertThat(
            Walk.of("Click the Submit button")
                .sees("button \"Submit\" +disabled ref=a\nbutton \"Subscribe\" ref=b"))
        .doesNotContain("click");
  }

  @Test
  void whatWasQuotedIsNotSomethingAlike() {
    var page =
        """
        list
          listitem ref=r1
            text "Letter to Rolf"
            link "Delete" ref=a
          listitem ref=r2
            text "Letter from Ruth"
            link "Delete" ref=b
        """;
    assertThat(Walk.of("Delete the draft \"Letter to Ruth\"").sees(page)).doesNotContain("click");
    assertThat(Walk.of("Delete the draft \"Letter from Ruth\"").sees(page))
        .contains("click Delete");
  }

  @Test
  void anAdvertisementIsNotThePagesOwn() {
    var page =
        """
        heading "Manual for model T4"
        text "This manual is out of print."
        region "Advertisement" class=advert
          link "DOWNLOAD NOW" ref=a
        """;
    assertThat(Walk.of("Download the manual").sees(page)).doesNotContain("click");
  }

  @Test
  void aTickThatThePageTakesBackIsNoTick() {
    var page = "checkbox \"Priority boarding\" ref=a\nbutton \"Continue\" ref=b";
    var walk = Walk.of("Tick \"Priority boarding\" and click Continue");
    assertThat(walk.sees(page)).contains("check");
    assertThat(walk.sees(page + "\ntext \"Changed\"")).doesNotContain("click");
  }
}
