package remora.planner.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import remora.browser.action.Click;
import remora.browser.action.TypeText;
import remora.planner.boundary.Course;
import remora.planner.entity.Goal;
import remora.planner.entity.Observation;
import remora.planner.entity.PlanStep;

/** When the planner asks somebody who knows more words, and what it does with the answer. */
class MeaningsTest {

  private final List<String> asked = new ArrayList<>();

  /** Knows what each of these means, whatever the page has. */
  private Meanings knowing(Map<String, String> labels) {
    return (said, shown) -> {
      asked.add(said + " in " + shown);
      return Optional.ofNullable(labels.get(said)).filter(shown::contains);
    };
  }

  /** The last step of a task on a page that nothing changes. */
  private static PlanStep end(String instruction, String page, Meanings meanings) {
    Course course =
        new EmbeddedPlanner(List.of(), meanings)
            .begin(new Goal(instruction, Map.of(), Optional.empty(), ""));
    var seen = new Observation(Pages.page(page), List.of(), "", Optional.empty(), List.of());
    PlanStep step = course.next(seen);
    while (step instanceof PlanStep.Act act && act.why().contains("more may be loaded")) {
      step = course.next(seen);
    }
    return step;
  }

  private static final String AIRLINE =
      "link \"Hotels\" ref=f0e1\nlink \"Seat map\" ref=f0e2\nlink \"Offers\" ref=f0e3\n";

  @Test
  void whatNothingElseFindsIsTakenToMeanTheClosestLabel() {
    PlanStep step =
        end("Click accommodation.", AIRLINE, knowing(Map.of("accommodation", "Hotels")));
    assertThat(step)
        .isInstanceOfSatisfying(
            PlanStep.Act.class,
            act -> {
              assertThat(act.actions()).containsExactly(new Click("f0e1"));
              assertThat(act.confidence()).isLessThanOrEqualTo(.5);
              assertThat(act.why()).contains("\"accommodation\" is taken to mean \"Hotels\"");
            });
    assertThat(asked).containsExactly("accommodation in [Hotels, Seat map, Offers]");
  }

  @Test
  void aFieldIsFoundByTheLabelThatItHas() {
    PlanStep step =
        end(
            "Type 12 into the accommodation field.",
            "textbox \"Hotels\" ref=f0e1\ntextbox \"Seat\" ref=f0e2\n",
            knowing(Map.of("accommodation", "Hotels")));
    assertThat(step)
        .isInstanceOfSatisfying(
            PlanStep.Act.class,
            act ->
                assertThat(act.actions())
                    .singleElement()
                    .isInstanceOfSatisfying(
                        TypeText.class, typing -> assertThat(typing.target()).isEqualTo("f0e1")));
  }

  @Test
  void whatIsFoundWithoutIsNotAskedAbout() {
    PlanStep step = end("Click Hotels.", AIRLINE, knowing(Map.of("Hotels", "Offers")));
    assertThat(((PlanStep.Act) step).actions()).containsExactly(new Click("f0e1"));
    assertThat(asked).isEmpty();
  }

  @Test
  void withoutAnAnswerNothingIsClicked() {
    PlanStep step = end("Click accommodation.", AIRLINE, knowing(Map.of()));
    assertThat(step)
        .isInstanceOfSatisfying(
            PlanStep.GiveUp.class,
            end -> assertThat(end.reason()).isEqualTo(PlanStep.Reason.NO_TARGET));
    assertThat(asked).as("once").hasSize(1);
  }

  @Test
  void aLabelThatWasGivenLiterallyMeansItself() {
    PlanStep step =
        end("Click \"accommodation\".", AIRLINE, knowing(Map.of("accommodation", "Hotels")));
    assertThat(step).isInstanceOf(PlanStep.GiveUp.class);
    assertThat(asked).isEmpty();
  }

  @Test
  void oppositesAndWhatSharesItsWordsAreNotTakenForEachOther() {
    String page =
        "link \"Income\" ref=f0e1\nlink \"Background\" ref=f0e2\nlink \"Plans\" ref=f0e3\n";
    for (var wrong :
        Map.of("expenses", "Income", "foreground", "Background", "travel plans", "Plans")
            .entrySet()) {
      PlanStep step =
          end(
              "Click " + wrong.getKey() + ".",
              page,
              knowing(Map.of(wrong.getKey(), wrong.getValue())));
      assertThat(step).as(wrong.getKey()).isInstanceOf(PlanStep.GiveUp.class);
    }
    assertThat(asked).hasSize(3);
  }

  @Test
  void ofTwoThatAnswerEquallyTheOneThatMeansItIsTaken() {
    String page = "link \"Parcel news\" ref=f0e1\nlink \"Parcel box\" ref=f0e2\n";
    PlanStep first = end("Click Parcel.", page, knowing(Map.of()));
    assertThat(((PlanStep.Act) first).actions()).containsExactly(new Click("f0e1"));
    PlanStep meant = end("Click Parcel.", page, knowing(Map.of("Parcel", "Parcel box")));
    assertThat(((PlanStep.Act) meant).actions()).containsExactly(new Click("f0e2"));
    assertThat(asked).allMatch(each -> each.equals("Parcel in [Parcel news, Parcel box]"));
  }
}
