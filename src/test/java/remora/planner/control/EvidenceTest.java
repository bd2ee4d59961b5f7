package remora.planner.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import remora.planner.entity.PlanStep;

/** What was done counts when the page shows it. */
class EvidenceTest {

  private static final String INBOX =
      """
      table
        row
          cell "Bob"
          button "Delete" ref=f0e91
      """;

  private static String reason(Walk walk) {
    return ((PlanStep.GiveUp) walk.last()).why();
  }

  @Test
  void aDeedWithoutAnyEffectWasNotDone() {
    var walk = Walk.of("Delete the message from Bob.");
    assertThat(walk.sees(INBOX)).isEqualTo("click Delete");
    for (int i = 0; i < 3; i++) {
      assertThat(walk.sees(INBOX)).isEqualTo("wait");
    }
    assertThat(walk.sees(INBOX)).isEqualTo("give up NO_TARGET");
    assertThat(reason(walk)).contains("nothing on the page changed");
  }

  @Test
  void anEffectThatComesLateIsWaitedFor() {
    var walk = Walk.of("Delete the message from Bob.");
    walk.sees(INBOX);
    assertThat(walk.sees(INBOX)).isEqualTo("wait");
    assertThat(walk.sees("text \"Deleted\"")).isEqualTo("finish");
  }

  @Test
  void aConditionDecidesInsteadWhereThereIsOne() {
    var walk = Walk.of("Delete the message from Bob.").until("The message is gone");
    walk.sees(INBOX);
    assertThat(walk.sees(INBOX)).isEqualTo("finish");
  }

  @Test
  void whatHappensElsewhereNeedsNoEffect() {
    var page = "button \"Download report\"";
    var walk = Walk.of("Download the report.");
    assertThat(walk.sees(page)).isEqualTo("click Download report");
    assertThat(walk.sees(page)).isEqualTo("finish");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Quantity | 12 | 12 | finish",
        "Quantity | 12 | 12.0 | finish",
        "Phone | +47 555 01 23 | 5550123 | finish",
        "Card | 4111111111111111 | 4111 1111 1111 1111 | finish",
        "Quantity | 12 | 5 | give up NO_TARGET",
        "Name | Ada Lovelace | Ada Lov | give up NO_TARGET",
      })
  void aValueThatThePageChangedEndsTheTask(String label, String put, String shown, String end) {
    var page = "textbox \"%s\"%s\n".formatted(label, "");
    var walk = Walk.of("Set the \"%s\" field to \"%s\".".formatted(label, put));
    assertThat(walk.sees(page)).startsWith("type " + label);
    assertThat(walk.sees("textbox \"%s\" value=\"%s\"\n".formatted(label, shown))).isEqualTo(end);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"time | 2:24 PM | 14:24", "month | May 2026 | 2026-05", "color | Red | #ff0000"})
  void aFieldOfTheBrowserWritesAValueInItsOwnWay(String type, String put, String shown) {
    var page = "textbox \"When\" type=%s%s\nbutton \"Send\"\n";
    var walk = Walk.of("Set the \"When\" field to \"%s\" and press Send.".formatted(put));
    assertThat(walk.sees(page.formatted(type, ""))).contains("When");
    assertThat(walk.sees(page.formatted(type, " value=\"" + shown + "\""))).isEqualTo("click Send");
  }

  @Test
  void anOptionThatThePageTookBackEndsTheTask() {
    var list = "combobox \"Country\" tag=select value=\"%s\" options=Choose|Denmark|Finland\n";
    var walk = Walk.of("Select Finland as the country and click Continue.");
    assertThat(walk.sees(list.formatted("Choose") + "button \"Continue\""))
        .isEqualTo("select Country=Finland");
    assertThat(walk.sees(list.formatted("Choose") + "button \"Continue\"\ntext \"No\""))
        .isEqualTo("give up NO_TARGET");
    assertThat(reason(walk)).contains("did not keep");
  }
}
