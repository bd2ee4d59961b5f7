package remora.planner.replay;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import remora.browser.action.Action;
import remora.browser.action.Click;
import remora.json.Json;
import remora.planner.boundary.Course;
import remora.planner.boundary.Planner;
import remora.planner.entity.Goal;
import remora.planner.entity.Observation;
import remora.planner.entity.PlanStep;

class ReplayPlannerTest {

  private static final String SEND = "Fill in the contact form and send it.";
  private static final String THANKS =
      "url https://site.example/thanks\nheading \"Thank you\"\nlink \"Home\"";

  private static final String ORDER = "url https://site.example/form\nbutton \"Order\"";
  private static final String ORDERED =
      "url https://site.example/form\nbutton \"Order\"\nheading \"Thank you\"";
  private static final JsonObject CODE =
      Json.createReader(
              new StringReader(
                  "{\"type\":\"object\",\"required\":[\"code\"],"
                      + "\"properties\":{\"code\":{\"type\":\"string\"}}}"))
          .readObject();

  private final MemoryShelf shelf = new MemoryShelf();

  private static String form(String name, String email, String button) {
    return """
    url https://site.example/form
    form "Contact"
      textbox "Full name" id=name value="%s"
      textbox "E-mail" id=mail value="%s"
      button "%s" type=submit
    """
        .formatted(name, email, button);
  }

  private static Goal ada() {
    return Rehearsal.goal(SEND, "Full name", "Ada Lovelace", "E-mail", "ada@example.org");
  }

  private static Goal grace() {
    return Rehearsal.goal(SEND, "Full name", "Grace Hopper", "E-mail", "grace@example.org");
  }

  private Rehearsal learn(Goal goal) {
    return Rehearsal.of(shelf, "one", goal)
        .sees(form("", "", "Send message"))
        .sees(form("Ada Lovelace", "ada@example.org", "Send message"))
        .sees(THANKS)
        .succeeds();
  }

  @Test
  void theNextTaskOfItsKindIsDoneByThePlanWithItsOwnValues() {
    assertThat(learn(ada()).told()).allMatch(step -> step.startsWith("embedded: "));
    Rehearsal second =
        Rehearsal.of(shelf, "one", grace())
            .sees(form("", "", "Send message"))
            .sees(form("Grace Hopper", "grace@example.org", "Send message"))
            .sees(THANKS)
            .succeeds();
    assertThat(second.told())
        .containsExactly(
            "replay: Full name=%input.Full name%; E-mail=%input.E-mail%",
            "replay: click Send message", "replay: Finish");
    assertThat(shelf.kept()).as("what is as before is not kept again").isEqualTo(1);
  }

  @Test
  void aPlanHoldsNoValuesAndIsNobodyElses() {
    learn(ada());
    assertThat(shelf.text()).contains("%input.E-mail%").doesNotContain("Ada", "ada@example.org");
    Rehearsal other = Rehearsal.of(shelf, "two", grace()).sees(form("", "", "Send message"));
    assertThat(other.told()).allMatch(step -> step.startsWith("embedded: "));
  }

  @Test
  void aRenamedButtonIsFoundAnewAndTheNextTaskKnowsIt() {
    learn(ada());
    Rehearsal mended =
        Rehearsal.of(shelf, "one", grace())
            .sees(form("", "", "Submit"))
            .sees(form("Grace Hopper", "grace@example.org", "Submit"))
            .sees(form("Grace Hopper", "grace@example.org", "Submit"))
            .sees(THANKS)
            .succeeds();
    assertThat(mended.told())
        .containsExactly(
            "replay: Full name=%input.Full name%; E-mail=%input.E-mail%",
            "replay: wait ", "embedded: click Submit", "embedded: Finish");
    Rehearsal third =
        Rehearsal.of(shelf, "one", ada())
            .sees(form("", "", "Submit"))
            .sees(form("Ada Lovelace", "ada@example.org", "Submit"))
            .sees(THANKS);
    assertThat(third.told()).hasSize(3).allMatch(step -> step.startsWith("replay: "));
  }

  @Test
  void aFieldThatDoesNotHoldItsValueEndsThePlanBeforeTheFormIsSent() {
    learn(ada());
    Rehearsal second =
        Rehearsal.of(shelf, "one", grace())
            .sees(form("", "", "Send message"))
            .sees(form("Grace Hopper", "", "Send message"));
    assertThat(second.told().get(1)).isEqualTo("embedded: E-mail=grace@example.org");
    assertThat(second.why()).startsWith("The stored plan does not fit (the field does not hold it");
  }

  @Test
  void aStepThatLeadsElsewhereEndsThePlan() {
    learn(ada());
    Rehearsal second =
        Rehearsal.of(shelf, "one", grace())
            .sees(form("", "", "Send message"))
            .sees(form("Grace Hopper", "grace@example.org", "Send message"))
            .sees("url https://site.example/error\nalert \"Not accepted\"");
    assertThat(second.why()).startsWith("The stored plan does not fit (it led elsewhere");
  }

  @Test
  void whatOnlySaysYesIsAssumedAndAnotherAnswerIsAnotherTask() {
    String boxes =
        "form \"Order\"\n  textbox \"Email\" value=\"%s\"\n  checkbox \"Newsletter\" %s\n"
            + "  button \"Send\" type=submit";
    Goal yes =
        Rehearsal.goal("Fill in the form and send it.", "Email", "a@b.c", "newsletter", "yes");
    Rehearsal.of(shelf, "one", yes)
        .sees(boxes.formatted("", ""))
        .sees(boxes.formatted("a@b.c", "+checked"))
        .sees(THANKS)
        .succeeds();
    assertThat(shelf.text()).contains("\"assumes\":{\"newsletter\":true}");
    Goal no = Rehearsal.goal("Fill in the form and send it.", "Email", "a@b.c", "newsletter", "no");
    assertThat(Rehearsal.of(shelf, "one", no).sees(boxes.formatted("", "")).told().get(0))
        .startsWith("embedded: ");
    assertThat(Rehearsal.of(shelf, "one", yes).sees(boxes.formatted("", "")).told().get(0))
        .startsWith("replay: ");
  }

  /** A planner that does these, one after the other. */
  private static Planner doing(Action... actions) {
    return new Planner() {
      @Override
      public String id() {
        return "scripted";
      }

      @Override
      public Course begin(Goal goal) {
        return new Course() {
          private int at;

          @Override
          public PlanStep next(Observation now) {
            return at < actions.length
                ? new PlanStep.Act(List.of(actions[at++]), "", 1)
                : new PlanStep.Finish("", "");
          }

          @Override
          public String planner() {
            return "scripted";
          }
        };
      }
    };
  }

  private int keptAfter(String instruction, String page, Action... actions) {
    Rehearsal rehearsal =
        Rehearsal.of(shelf, doing(actions), "one", Rehearsal.goal(instruction, "size", "large"));
    for (int i = 0; i < actions.length; i++) {
      rehearsal.sees(page);
    }
    rehearsal.sees(THANKS).succeeds();
    return shelf.kept();
  }

  @Test
  void whatThePagesDataChoseIsNoPlan() {
    String shop =
        "link \"Storm lantern, galvanised\" ref=f0e1\nbutton \"Size large\" ref=f0e2\n"
            + "link \"Reviews\" ref=f0e3\nimg \"Map\" ref=f0e4";
    Action size = new Click("f0e2");
    assertThat(keptAfter("Open the cheapest lantern.", shop, size, new Click("f0e1"))).isZero();
    assertThat(keptAfter("Show what is good.", shop, size, new Click("f0e1"))).isZero();
    assertThat(keptAfter("If there are reviews, open them.", shop, size, new Click("f0e3")))
        .isZero();
    assertThat(keptAfter("Open the reviews.", shop, new Click("f0e3")))
        .as("the value went nowhere that is known")
        .isZero();
    assertThat(keptAfter("Open the reviews.", shop, size, new Click("f0e3"))).isEqualTo(1);
  }

  @Test
  void aTextOfUnknownOriginIsNoPlan() {
    String page = "textbox \"Comment\" ref=f0e1\nbutton \"Size large\" ref=f0e2";
    Action size = new Click("f0e2");
    Action typed = new remora.browser.action.TypeText("f0e1", "42", true, false);
    assertThat(keptAfter("Say how many there are.", page, size, typed)).isZero();
    Action said = new remora.browser.action.TypeText("f0e1", "hello", true, false);
    assertThat(keptAfter("Type \"hello\" into the comment.", page, size, said)).isEqualTo(1);
  }

  @Test
  void anEndThatIsNotTheTasksIsGoneOnFromOnce() {
    learn(ada());
    Course course =
        new ReplayPlanner(doing(), shelf)
            .begin(
                grace(),
                remora.operations.entity.Deadline.in(
                    java.time.Duration.ofMinutes(1), java.time.Clock.systemUTC()),
                new remora.planner.entity.Occasion("one", "https://site.example/form"));
    course.next(
        new Observation(
            remora.planner.control.Pages.page(form("", "", "Send message")),
            List.of(),
            "",
            Optional.empty(),
            List.of()));
    assertThat(course.refused("not shown")).isTrue();
    assertThat(course.planner()).isEqualTo("scripted");
    assertThat(course.refused("not shown")).isFalse();
  }

  @Test
  void whatIsMissingFromTheStartIsWaitedForOnce() {
    learn(ada());
    Rehearsal second =
        Rehearsal.of(shelf, "one", grace())
            .sees("url https://site.example/form\nheading \"Loading\"")
            .sees(form("", "", "Send message"))
            .sees(form("Grace Hopper", "grace@example.org", "Send message"))
            .sees(THANKS);
    assertThat(second.told())
        .containsExactly(
            "replay: wait ",
            "replay: Full name=%input.Full name%; E-mail=%input.E-mail%",
            "replay: click Send message",
            "replay: Finish");
  }

  @Test
  void whatIsToBeReadMayComeAMomentLaterOnce() {
    Goal goal = reading();
    Rehearsal first = Rehearsal.of(shelf, "one", goal).sees(ORDER).sees(ORDERED).sees(ORDERED);
    assertThat(first.succeeds().told())
        .containsExactly("embedded: click Order", "embedded: Extract", "embedded: Finish");
    Rehearsal late =
        Rehearsal.of(shelf, "one", goal)
            .sees(ORDER)
            .sees(ORDERED)
            .misses(ORDERED, "/code")
            .sees(ORDERED)
            .sees(ORDERED);
    assertThat(late.told())
        .containsExactly(
            "replay: click Order",
            "replay: Extract",
            "replay: wait ",
            "replay: Extract",
            "replay: Finish");
    Rehearsal never =
        Rehearsal.of(shelf, "one", goal)
            .sees(ORDER)
            .sees(ORDERED)
            .misses(ORDERED, "/code")
            .sees(ORDERED)
            .misses(ORDERED, "/code");
    assertThat(never.why()).contains("The stored plan does not fit (not read: /code)");
  }

  private static Goal reading() {
    String instruction = "Click the Order button and read the code.";
    return new Goal(
        instruction, Map.of(), Optional.of(CODE), "the page shows \"Thank you\"", instruction);
  }

  @Test
  void aFieldThatHeldItsValueBeforeIsFilledTheNextTime() {
    Rehearsal.of(shelf, "one", ada())
        .sees(form("Ada Lovelace", "", "Send message"))
        .sees(form("Ada Lovelace", "ada@example.org", "Send message"))
        .sees(THANKS)
        .succeeds();
    Rehearsal second =
        Rehearsal.of(shelf, "one", grace()).sees(form("Ada Lovelace", "", "Send message"));
    assertThat(second.told())
        .containsExactly("replay: Full name=%input.Full name%; E-mail=%input.E-mail%");
  }

  @Test
  void aPlanIsNotCarriedOutOnAnotherHost() {
    learn(ada());
    String elsewhere = form("", "", "Send message").replace("site.example", "evil.example");
    Rehearsal first = Rehearsal.of(shelf, "one", grace()).sees(elsewhere);
    assertThat(first.told()).allMatch(step -> step.startsWith("embedded: "));
    assertThat(first.why()).startsWith("The stored plan does not fit (on another host");
    Rehearsal open =
        Rehearsal.of(shelf, "one", grace())
            .sees(form("", "", "Send message").replace("https:", "http:"));
    assertThat(open.why()).startsWith("The stored plan does not fit (on another host");
    Rehearsal filled =
        Rehearsal.of(shelf, "one", grace())
            .sees(form("", "", "Send message"))
            .sees(
                form("Grace Hopper", "grace@example.org", "Send message")
                    .replace("site.example", "evil.example"));
    assertThat(filled.told().get(1)).startsWith("embedded: ");
    assertThat(filled.why()).startsWith("The stored plan does not fit (it led elsewhere");
    Rehearsal sent =
        Rehearsal.of(shelf, "one", grace())
            .sees(form("", "", "Send message"))
            .sees(form("Grace Hopper", "grace@example.org", "Send message"))
            .sees(THANKS.replace("site.example", "evil.example"));
    assertThat(sent.why()).startsWith("The stored plan does not fit (it led elsewhere");
  }

  @Test
  void whatWasThePagesOwnIsNotLookedForInAFrame() {
    learn(ada());
    String framed =
        form("", "", "Send message")
            .replace("id=name", "id=name ref=f1e1")
            .replace("id=mail", "id=mail ref=f1e2");
    Rehearsal second = Rehearsal.of(shelf, "one", grace()).sees(framed).sees(framed);
    assertThat(second.told().get(0)).isEqualTo("replay: wait ");
    assertThat(second.why()).startsWith("The stored plan does not fit (not found");
  }

  /** The condition is true or false of the page; the form is not sent again to find out. */
  @Test
  void anEndThatLooksOtherwiseIsTheConditionsToJudge() {
    learn(ada());
    String thanks = THANKS.replace("Thank you", "Many thanks").replace("Home", "Start");
    Rehearsal second =
        Rehearsal.of(shelf, "one", grace())
            .sees(form("", "", "Send message"))
            .sees(form("Grace Hopper", "grace@example.org", "Send message"))
            .sees(thanks);
    assertThat(second.told()).hasSize(3).last().isEqualTo("replay: Finish");
    assertThat(second.why()).contains("what was to appear did not");
    second.succeeds();
    assertThat(shelf.kept()).as("mended").isEqualTo(2);
    assertThat(shelf.text()).contains("Many thanks");
  }

  @Test
  void withoutAConditionAnEndThatLooksOtherwiseIsNoEnd() {
    Goal ada = Rehearsal.unconditioned(ada());
    learn(ada);
    Rehearsal second =
        Rehearsal.of(shelf, "one", Rehearsal.unconditioned(grace()))
            .sees(form("", "", "Send message"))
            .sees(form("Grace Hopper", "grace@example.org", "Send message"))
            .sees(THANKS.replace("Thank you", "Try again later"));
    assertThat(second.told().get(2)).startsWith("embedded: ");
    assertThat(second.why()).startsWith("The stored plan does not fit (what was to appear");
  }

  @Test
  void aPlanHoldsNoPartOfAValueAndNoPasswordThatTheInstructionSays() {
    Rehearsal.of(shelf, "one", ada())
        .sees(form("", "", "Send message"))
        .sees(form("Ada Lovelace", "ada@example.org", "Send message"))
        .sees(
            "url https://site.example/members/ada?name=Lovelace|x\n"
                + "heading \"Thank you, Ada\"\n"
                + "alert \"Sent\"")
        .succeeds();
    assertThat(shelf.kept()).isEqualTo(1);
    assertThat(shelf.text()).containsIgnoringCase("alert|sent").contains("site.example/members/*");
    assertThat(shelf.text().toLowerCase(java.util.Locale.ROOT)).doesNotContain("ada", "lovelace");

    String page = "textbox \"Passcode\" ref=f0e1\nbutton \"Size large\" ref=f0e2";
    Action typed = new remora.browser.action.TypeText("f0e1", "tulip", true, false);
    assertThat(keptAfter("Type \"tulip\" as the passcode.", page, new Click("f0e2"), typed))
        .as("nothing more is kept")
        .isEqualTo(1);
  }

  @Test
  void whatIsNamedAfterAPartOfAValueIsNoPlan() {
    String page = "textbox \"Query\" ref=f0e1\nbutton \"Add storm lantern to cart\" ref=f0e2";
    Goal goal =
        Rehearsal.goal("Search and add it to the cart.", "Query", "storm lantern, galvanised");
    Rehearsal.of(
            shelf,
            doing(
                new remora.browser.action.TypeText(
                    "f0e1", "storm lantern, galvanised", true, false),
                new Click("f0e2")),
            "one",
            goal)
        .sees(page)
        .sees(page)
        .sees(THANKS)
        .succeeds();
    assertThat(shelf.kept()).as("the next product has another button").isZero();
  }
}
