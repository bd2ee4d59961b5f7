package remora.planner.operation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import remora.planner.control.Walk;

/** What is done to a person's record, terms that are signed, and values in words of their own. */
class PersonsAndTermsTest {

  private static final String PEOPLE =
      """
      list ""
        listitem ""
          link "Ola Berg"
          button "Follow" ref=f1
          button "Mute" ref=m1
        listitem ""
          link "Ida Moos"
          button "Follow" ref=f2
          button "Mute" ref=m2
      """;

  @Test
  void aPersonsOwnControlIsUsedAndNotTheName() {
    var walk = Walk.of("Follow Ida Moos");
    walk.sees(PEOPLE);
    assertThat(walk.last().toString()).contains("target=f2");
    var mute = Walk.of("Mute Ola Berg");
    mute.sees(PEOPLE);
    assertThat(mute.last().toString()).contains("target=m1");
  }

  @Test
  void aDeedWithoutEffectIsNoSuccess() {
    var walk = Walk.of("Follow Ida Moos");
    walk.sees(PEOPLE);
    assertThat(walk.sees(PEOPLE)).startsWith("give up");
  }

  @Test
  void aNameWithoutSuchAControlIsNotTakenForAnother() {
    assertThat(Walk.of("Archive Ida Moos").sees(PEOPLE)).doesNotContain("click");
  }

  @Test
  void oppositesAreNotTakenForEachOther() {
    var page = "button \"Volume up\"\nbutton \"Mark as unread\"\nbutton \"Lock\"\n";
    assertThat(Walk.of("Click volume down").sees(page)).doesNotContain("click");
    assertThat(Walk.of("Click \"Mark as read\"").sees(page)).doesNotContain("click");
    assertThat(Walk.of("Click Unlock").sees(page)).doesNotContain("click");
    assertThat(Walk.of("Click \"Volume up\"").sees(page)).isEqualTo("click Volume up");
  }

  @Test
  void aNumberIsTypedWithoutTheWordsBeforeIt() {
    var page = "textbox \"Width\"\ntextbox \"Height\"\nbutton \"Save\"\n";
    assertThat(Walk.of("Enter the number 17 in the first field").sees(page))
        .isEqualTo("type Width=17");
    assertThat(Walk.of("Type the word hello into the Height field").sees(page))
        .isEqualTo("type Height=hello");
  }

  @Test
  void aSpinnerIsSetByItsArrows() {
    var page =
        "spinbutton \"Amount\" tag=div value=%s ref=s +clickable\n"
            + "button \"Save\"\n"
            + "button \"Other\"\n";
    var walk = Walk.of("Set the amount to -4 with the arrows");
    assertThat(walk.sees(page.formatted("2"))).endsWith("press ArrowDown x6 Amount");
    assertThat(walk.sees(page.formatted("-4"))).isEqualTo("finish");
  }

  private static final String TERMS = "Each of us keeps what belongs to us. ".repeat(6).strip();

  @Test
  void termsAreScrolledToTheirEndWhereTheButtonWaitsForThat() {
    var page = "paragraph \"" + TERMS + "\" ref=t\nbutton \"I agree\"%s\nbutton \"Decline\"\n";
    var walk = Walk.of("Agree to the terms");
    assertThat(walk.sees(page.formatted(" +disabled"))).startsWith("scroll");
    assertThat(walk.sees(page.formatted(""))).isEqualTo("click I agree");
    assertThat(Walk.of("Accept the agreement").sees(page.formatted(""))).isEqualTo("click I agree");
  }

  @Test
  void anAgreementIsSigned() {
    var page =
        "paragraph \"" + TERMS + "\" ref=t\ntextbox \"Your signature\"%s\nbutton \"Accept\"%s\n";
    var walk = Walk.of("Sign with \"Ida Moos\" and accept the agreement");
    assertThat(walk.sees(page.formatted(" +disabled", " +disabled"))).startsWith("scroll");
    assertThat(walk.sees(page.formatted("", " +disabled")))
        .isEqualTo("type Your signature=Ida Moos");
    assertThat(walk.sees(page.formatted(" value=\"Ida Moos\"", ""))).isEqualTo("click Accept");
  }

  @Test
  void theEntryOfAListThatHearsClicksItselfIsChosen() {
    var page =
        """
        list "" +clickable ref=towns
          listitem "Bergen"
            text "Bergen" ref=b
          listitem "Oslo"
            text "Oslo" ref=o
        button "Send"
        """;
    assertThat(Walk.of("Choose Oslo from the list and press Send").sees(page))
        .isEqualTo("click Oslo");
    assertThat(Walk.of("Choose Narvik from the list and press Send").sees(page))
        .doesNotContain("click");
    var inert = Walk.of("Choose Oslo from the list");
    inert.sees(page);
    assertThat(inert.sees(page)).startsWith("give up");
  }

  @Test
  void wordsThatMeanTheSameAreTickedOrNothing() {
    var page =
        "checkbox \"Big\"\ncheckbox \"Mobile\"\ncheckbox \"Email address\"\nbutton \"Send\"\n";
    assertThat(Walk.of("Select the words similar to phone, mail and click Send").sees(page))
        .isEqualTo("check Mobile; check Email address");
    assertThat(Walk.of("Select the words similar to phone, zebra and click Send").sees(page))
        .doesNotContain("check");
  }

  @Test
  void aValueIsToldFromItsFieldByItsWriting() {
    var page = "textbox \"Name\"\ntextbox \"Town\"\nbutton \"Send\"\n";
    assertThat(Walk.of("Type your name Ida Moos and press Send").sees(page))
        .isEqualTo("type Name=Ida Moos");
  }

  @Test
  void wordsOfAPassageAreMarked() {
    var page = "paragraph \"One fine morning the boat left.\"\nbutton \"Send\"\n";
    assertThat(Walk.of("Highlight \"fine morning\"").sees(page)).endsWith("=fine morning");
    assertThat(Walk.of("Select the words \"boat left\" and press Send").sees(page))
        .endsWith("=boat left");
  }
}
