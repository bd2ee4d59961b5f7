package remora.planner.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static remora.planner.llm.Scripted.act;
import static remora.planner.llm.Scripted.click;
import static remora.planner.llm.Scripted.goal;
import static remora.planner.llm.Scripted.lacks;
import static remora.planner.llm.Scripted.sees;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import remora.browser.action.Click;
import remora.operations.entity.Deadline;
import remora.planner.boundary.Course;
import remora.planner.boundary.Planner;
import remora.planner.control.EmbeddedPlanners;
import remora.planner.entity.Goal;
import remora.planner.entity.Observation;
import remora.planner.entity.PlanStep;
import remora.planner.entity.PlanStep.Reason;

class EscalatingCourseTest {

  private static final String PAGE = "button \"Save\" ref=f0e1\nbutton \"Send\" ref=f0e2\n";
  private static final Goal GOAL = goal("Save it.", "The page shows \"Saved\"");

  /** A planner whose steps are given. */
  private record Given(Deque<PlanStep> steps) implements Planner, Course {
    @Override
    public String id() {
      return "given";
    }

    @Override
    public Course begin(Goal goal) {
      return this;
    }

    @Override
    public PlanStep next(Observation now) {
      return steps.remove();
    }

    @Override
    public String planner() {
      return "given";
    }
  }

  private static Given given(PlanStep... steps) {
    return new Given(new ArrayDeque<>(List.of(steps)));
  }

  private static Course course(Planner first, Scripted model) {
    return course(GOAL, first, model);
  }

  private static Course course(Goal goal, Planner first, Scripted model) {
    Clock clock = Clock.systemUTC();
    return new EscalatingPlanner(first, new LlmPlanner(model, Scripted.LIMITS, clock), .4)
        .begin(goal, Deadline.in(Duration.ofMinutes(1), clock));
  }

  private static PlanStep act(double confidence) {
    return new PlanStep.Act(List.of(new Click("f0e1")), "Presses Save.", confidence);
  }

  private static final PlanStep GIVE_UP =
      new PlanStep.GiveUp(Reason.NO_TARGET, "Nothing fits \"Sort\".", List.of());

  @Test
  void aSureFirstPlannerIsLeftAlone() {
    Scripted model = Scripted.answering(Scripted.DONE);
    Course course = course(given(act(.9), new PlanStep.Finish("", "Done.")), model);
    PlanStep unused = course.next(sees(PAGE));
    assertThat(course.planner()).isEqualTo("given");
    assertThat(course.next(sees(PAGE))).isInstanceOf(PlanStep.Finish.class);
    assertThat(model.told).isEmpty();
  }

  @Test
  void theModelGoesOnWhereItGivesUpAndKeepsTheTask() {
    Scripted model = Scripted.answering(Scripted.act(click("f0e2")), Scripted.act(click("f0e1")));
    Course course = course(given(act(.9), GIVE_UP, act(.9)), model);
    PlanStep unused = course.next(sees(PAGE));
    PlanStep taken = course.next(sees(PAGE));
    assertThat(course.planner()).isEqualTo("llm");
    assertThat(taken.why()).contains("Nothing fits \"Sort\".", "Because.");
    assertThat(model.text(0)).contains("- Presses Save.", "Nothing fits \"Sort\".");
    unused = course.next(sees(PAGE));
    assertThat(course.planner()).as("never back").isEqualTo("llm");
    assertThat(model.told).hasSize(2);
  }

  @Test
  void aStepItIsNotSureOfIsTheModelsToDecide() {
    Scripted model = Scripted.answering(Scripted.act(click("f0e2")));
    Course course = course(given(act(.3)), model);
    assertThat(((PlanStep.Act) course.next(sees(PAGE))).actions())
        .containsExactly(new Click("f0e2"));
  }

  @Test
  void finishingWithoutTheDataIsGivingUp() {
    Scripted model = Scripted.answering(Scripted.act(click("f0e2")));
    Course course = course(given(new PlanStep.Finish("", "Done.")), model);
    assertThat(course.next(lacks(PAGE, "/price"))).isInstanceOf(PlanStep.Act.class);
    assertThat(model.text(0)).contains("lacks /price");
  }

  @Test
  void anEndThatIsRefusedIsTheModelsToMendOnce() {
    Scripted model = Scripted.answering(Scripted.act(click("f0e2")), Scripted.DONE);
    Course course = course(given(act(.9), new PlanStep.Finish("", "Saved it.")), model);
    PlanStep unused = course.next(sees(PAGE));
    unused = course.next(sees(PAGE));
    assertThat(course.refused("successCondition is not met: no \"Saved\".")).isTrue();
    PlanStep taken = course.next(sees(PAGE));
    assertThat(course.planner()).isEqualTo("llm");
    assertThat(taken.why()).contains("took the task for done", "successCondition is not met");
    assertThat(model.text(0)).contains("- Presses Save.", "- Saved it.", "no \"Saved\"");
    assertThat(course.next(sees(PAGE))).isInstanceOf(PlanStep.Finish.class);
    assertThat(course.refused("successCondition is not met: no \"Saved\".")).isFalse();
  }

  @Test
  void whatWasEscalatedBeforeIsNotEscalatedAgain() {
    Course course = course(given(GIVE_UP), Scripted.answering(Scripted.DONE));
    assertThat(course.next(sees(PAGE))).isInstanceOf(PlanStep.Finish.class);
    assertThat(course.refused("successCondition is not met: no \"Saved\".")).isFalse();
  }

  @Test
  void whereNothingCouldShowThatTheModelIsRightItIsNotAskedToDoItAgain() {
    Scripted model = Scripted.answering(Scripted.DONE);
    Course course = course(goal("Save it.", ""), given(new PlanStep.Finish("", "Done.")), model);
    PlanStep unused = course.next(sees(PAGE));
    assertThat(course.refused("All steps were done, but: the page shows an error.")).isFalse();
    assertThat(model.told).isEmpty();
  }

  @Test
  void aModelThatFailsTellsBothReasons() {
    PlanStep end =
        course(given(GIVE_UP), Scripted.answering("!It did not answer.")).next(sees(PAGE));
    assertThat(end.why()).contains("Nothing fits \"Sort\".", "It did not answer.");
  }

  @Test
  void theEmbeddedPlannerEscalatesWhatItCannotRead() {
    Scripted model = Scripted.answering(Scripted.act(click("f0e1")));
    Clock clock = Clock.systemUTC();
    Course course =
        new EscalatingPlanner(
                EmbeddedPlanners.plain(), new LlmPlanner(model, Scripted.LIMITS, clock), .4)
            .begin(goal("Make sure that nothing of mine gets lost.", "The page shows \"Saved\""));
    assertThat(((PlanStep.Act) course.next(sees(PAGE))).actions())
        .containsExactly(new Click("f0e1"));
    assertThat(course.planner()).isEqualTo("llm");
  }
}
