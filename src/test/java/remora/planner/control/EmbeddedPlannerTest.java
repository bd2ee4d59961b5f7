package remora.planner.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import remora.planner.entity.PlanStep;

class EmbeddedPlannerTest {

  private static final String NAVIGATION =
      """
      url https://site.example/
      title Example
      navigation "Main"
        link "Home" href=https://site.example/
        link "Plans & Pricing" href=https://site.example/plans
        link "Contact us" href=https://site.example/contact
        link "Sign in" href=https://site.example/login
      main
        heading "Welcome to Example" level=1
        button "Save"
        button "Delete account"
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Go to the pricing page | click Plans & Pricing",
        "Open the Contact page | click Contact us",
        "Please could you open the contact form? | click Contact us",
        "Click the save button | click Save",
        "Press 'Save' | click Save",
        "I would like you to tap on Save | click Save",
        "Go to https://other.example/x | navigate https://other.example/x",
        "Open other.example.org | navigate https://other.example.org",
        "Delete my account | click Delete account",
      })
  void groundsInstructionsInThePage(String instruction, String expected) {
    var walk = Walk.of(instruction);
    assertThat(walk.sees(NAVIGATION)).isEqualTo(expected);
  }

  @Test
  void finishesAfterAClickThatWorked() {
    var walk = Walk.of("Click Save");
    walk.sees(NAVIGATION);
    assertThat(walk.sees("title Saved\ntext \"Saved.\"")).isEqualTo("finish");
  }

  @Test
  void emptyInstructionFinishesOrExtracts() {
    assertThat(Walk.of("").sees(NAVIGATION)).isEqualTo("finish");
    assertThat(
            Walk.of("")
                .wanting("{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"string\"}}}")
                .sees(NAVIGATION))
        .isEqualTo("extract 0");
  }

  @Test
  void namesTheNearestWhenATargetIsMissing() {
    var walk = Walk.of("Click the Save draft copy button");
    var step = walk.sees("button \"Publish\"\nbutton \"Save\"");
    assertThat(step).isEqualTo("press End");
    assertThat(walk.sees("button \"Publish\"\nbutton \"Save\"")).isEqualTo("give up NO_TARGET");
    assertThat(((PlanStep.GiveUp) walk.last()).nearest()).first().isEqualTo("button \"Save\"");
  }

  @Test
  void doesNotUnderstandWhatItCannotRead() {
    assertThat(Walk.of("Qwertz uiop").sees(NAVIGATION)).isEqualTo("give up NOT_UNDERSTOOD");
  }

  @Test
  void triesTheNextBestOnceWhenATargetIsRefused() {
    var page = "button \"Save\"\nbutton \"Save all\"\nbutton \"Save\" ref=f1e9";
    var walk = Walk.of("Click Save");
    assertThat(walk.sees(page)).isEqualTo("click Save");
    assertThat(walk.refused(page, "the element is covered")).isEqualTo("click Save");
    assertThat(((PlanStep.Act) walk.last()).actions().get(0).target()).isEqualTo("f1e9");
    assertThat(walk.refused(page, "the element is covered")).isEqualTo("give up NO_TARGET");
  }

  @Test
  void usesNodesOfFrames() {
    var walk = Walk.of("Type hello into the Note field and click Save");
    var page =
        "generic \"frame\" ref=f2e0\n  textbox \"Note\" ref=f2e1\n  button \"Save\" ref=f2e2";
    assertThat(walk.sees(page)).isEqualTo("type Note=hello");
    assertThat(walk.sees(page.replace("f2e1", "f2e1 value=hello"))).isEqualTo("click Save");
    assertThat(((PlanStep.Act) walk.last()).actions().get(0).target()).isEqualTo("f2e2");
  }

  @Test
  void refusesConsentFirstAndThenDoesItsWork() {
    var covered =
        """
        main
          button "Save" +occluded
        generic "" id=cookie-bar
          text "We use cookies to improve your visit."
          button "Accept all"
          button "Only necessary"
          link "Learn more"
        """;
    var walk = Walk.of("Click Save");
    assertThat(walk.sees(covered)).isEqualTo("click Only necessary");
    assertThat(walk.sees("main\n  button \"Save\"")).isEqualTo("click Save");
    assertThat(Walk.of("Accept the cookies").sees(covered)).isEqualTo("click Accept all");
  }

  @Test
  void dismissesNewsletterPrompts() {
    var page =
        """
        main
          link "Blog" href=https://site.example/blog +occluded
        dialog "Join our newsletter" +modal
          text "Subscribe to our newsletter and get 10% off"
          textbox "Email"
          button "Subscribe"
          button "×"
        """;
    assertThat(Walk.of("Open the blog").sees(page)).isEqualTo("click ×");
  }

  @Test
  void restrictsItselfToAModalDialog() {
    var page =
        """
        button "Delete" ref=f0e90
        dialog "Delete this item?" +modal
          button "Cancel"
          button "Delete" ref=f0e91\
        """;
    var walk = Walk.of("Click Delete");
    walk.sees(page);
    assertThat(((PlanStep.Act) walk.last()).actions().get(0).target()).isEqualTo("f0e91");
  }

  @Test
  void opensTabsAndAccordionsToFindSomething() {
    var tabs =
        """
        tab "Overview" +selected
        tab "Specifications"
        tab "Customer reviews"
        button "Delete all"
        """;
    assertThat(Walk.of("Click Write a review").sees(tabs)).isEqualTo("click Customer reviews");
    var accordion = "button \"Shipping\" +collapsed\nbutton \"Returns\" +collapsed";
    var walk = Walk.of("Expand the Returns section");
    assertThat(walk.sees(accordion)).isEqualTo("click Returns");
    assertThat(walk.sees("button \"Shipping\" +collapsed\nbutton \"Returns\" +expanded"))
        .isEqualTo("finish");
    assertThat(Walk.of("Expand the Returns section").sees("button \"Returns\" +expanded"))
        .isEqualTo("finish");
  }

  @Test
  void neverRevealsByDoingHarm() {
    var page =
        """
        button "Delete" +collapsed
        button "Log out" +collapsed
        button "Buy now" +collapsed\
        """;
    var walk = Walk.of("Click the Comments button");
    assertThat(walk.sees(page)).isEqualTo("press End");
    assertThat(walk.sees(page)).isEqualTo("give up NO_TARGET");
  }

  @Test
  void skipsWhatIsOptionalAndAbsent() {
    assertThat(Walk.of("If a dialog appears, close it. Then click Save.").sees(NAVIGATION))
        .isEqualTo("click Save");
  }

  @Test
  void givesUpOnLoops() {
    var guard = new LoopGuard();
    assertThat(guard.record("a", "1", true)).isEmpty();
    assertThat(guard.record("a", "1", true)).isEmpty();
    assertThat(guard.record("a", "1", true)).isPresent();
    var turns = new LoopGuard();
    for (var step : List.of("a", "b", "a")) {
      assertThat(turns.record(step, "1", true)).isEmpty();
    }
    assertThat(turns.record("b", "1", true)).isPresent();
    var many = new LoopGuard();
    for (int i = 0; i < 8; i++) {
      assertThat(many.record("step " + i, "1", true)).isEmpty();
    }
    assertThat(many.record("step 9", "1", true)).isPresent();
    many.nextCommand();
    assertThat(many.record("step 10", "1", true)).isEmpty();
  }

  @Test
  void givesUpAfterSixtySteps() {
    var guard = new LoopGuard();
    for (int i = 0; i < 60; i++) {
      guard.nextCommand();
      assertThat(guard.record("step " + i, "" + i, true)).isEmpty();
    }
    assertThat(guard.record("step", "x", false)).isPresent();
  }
}
