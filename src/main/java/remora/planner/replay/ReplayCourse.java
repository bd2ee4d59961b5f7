package remora.planner.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import remora.browser.action.Action;
import remora.browser.action.Pause;
import remora.browser.entity.Effect;
import remora.browser.entity.Snapshot;
import remora.planner.boundary.Course;
import remora.planner.entity.Observation;
import remora.planner.entity.PlanStep;
import remora.planner.entity.Progress;
import remora.planner.replay.entity.Deed.Kind;
import remora.planner.replay.entity.Plan;
import remora.planner.replay.entity.Step;

/** One task by its plan, and from the first thing that is not as it was by another planner. */
final class ReplayCourse implements Course {

  static final String ID = "replay";

  /** How long an element may take to come that was there at once the last time. */
  private static final int PATIENCE_MILLIS = 2000;

  private final List<Step> steps;
  private final Rendering rendering;
  private final Matching matching;
  private final Conditions conditions;
  private final Function<Progress, Course> ordinary;
  private final List<String> done = new ArrayList<>();
  private Optional<Course> fallback = Optional.empty();
  private List<Rendering.Rendered> open = List.of();
  private boolean asBefore = true;
  private final boolean conditioned;
  private boolean doubted;
  private boolean waited;
  private int index;

  /**
   * A course along a plan.
   *
   * @param conditioned the task has a condition that tells success from failure
   */
  ReplayCourse(
      Plan plan, Rendering rendering, boolean conditioned, Function<Progress, Course> ordinary) {
    this.conditioned = conditioned;
    this.steps = plan.steps();
    this.rendering = rendering;
    this.matching = rendering.matching();
    this.conditions = new Conditions(matching, rendering.values());
    this.ordinary = ordinary;
  }

  /** Whether the plan did it all, as it stands. */
  boolean isAsBefore() {
    return fallback.isEmpty() && asBefore;
  }

  @Override
  public String planner() {
    return fallback.map(Course::planner).orElse(ID);
  }

  @Override
  public int reached() {
    return fallback
        .map(Course::reached)
        .orElseGet(() -> steps.get(Math.max(0, index - 1)).reached());
  }

  @Override
  public PlanStep next(Observation now) {
    if (fallback.isPresent()) {
      return fallback.get().next(now);
    }
    Optional<String> failed = conditions.failed(open, now);
    if (failed.isPresent() && isReading() && !waited) {
      return readsAgain();
    }
    if (failed.isPresent()) {
      int at = isUndone(now) ? index - open.size() : index;
      return at == steps.size() && conditioned && Conditions.stays(last(), now.page().url())
          ? doubtful(failed.get())
          : handOver(now, failed.get(), at);
    }
    open = List.of();
    while (index < steps.size() && isIdle(steps.get(index), now.page())) {
      index++;
    }
    return index == steps.size()
        ? new PlanStep.Finish("", "Every step of the stored plan has been carried out.")
        : step(now);
  }

  private Step last() {
    return steps.get(steps.size() - 1);
  }

  /**
   * All was done and the page looks otherwise than the last time. The condition is asked before
   * anything is done again: an order must not be sent twice because a heading has new words.
   */
  private PlanStep doubtful(String why) {
    asBefore = false;
    doubted = true;
    open = List.of();
    return new PlanStep.Finish(
        "", "Every step of the stored plan has been carried out, but: " + why + ".");
  }

  private boolean isReading() {
    return open.stream().anyMatch(each -> each.step().deed().kind() == Kind.READ);
  }

  /**
   * What is read may come a moment after the click that asked for it, sooner or later each time.
   */
  private PlanStep readsAgain() {
    waited = true;
    index -= open.size();
    open = List.of();
    return new PlanStep.Act(
        List.of(new Pause(PATIENCE_MILLIS)), "Waits for what it is to read.", 1);
  }

  /** Filling can be done again and has to be; what else has had an effect must not be. */
  private boolean isUndone(Observation now) {
    return now.effects().stream().noneMatch(Effect::changed)
        || open.stream().allMatch(each -> each.step().deed().fills());
  }

  /** Waiting for what is there already. */
  private boolean isIdle(Step step, Snapshot page) {
    return step.deed().kind() == Kind.WAIT
        && (step.expected().shows().isEmpty() || matching.shows(step.expected().shows(), page));
  }

  private PlanStep step(Observation now) {
    Step first = steps.get(index);
    if (!Conditions.isAt(first, now.page().url())) {
      return handOver(now, "on another host: " + rendering.words(first), index);
    }
    if (first.deed().kind() == Kind.READ) {
      index++;
      open = List.of(new Rendering.Rendered(first, new Pause(0), true, true));
      return new PlanStep.Extract(rendering.wanted(first.deed()), "Reads as the stored plan does.");
    }
    List<Rendering.Rendered> batch = batch(now.page());
    if (batch.isEmpty()) {
      return absent(now, first);
    }
    waited = false;
    index += batch.size();
    open = batch;
    batch.forEach(each -> asBefore &= each.asBefore());
    batch.forEach(each -> done.add(rendering.words(each.step())));
    List<Action> actions = batch.stream().map(Rendering.Rendered::action).toList();
    return new PlanStep.Act(
        actions,
        "Steps " + (index - batch.size() + 1) + " to " + index + " of the stored plan.",
        1,
        batch.get(0).filled());
  }

  /** Fields are filled together; what does more is done alone, when they are seen to hold. */
  private List<Rendering.Rendered> batch(Snapshot page) {
    var batch = new ArrayList<Rendering.Rendered>();
    for (int i = index; i < steps.size(); i++) {
      boolean alone = !steps.get(i).deed().fills();
      Optional<Rendering.Rendered> next =
          alone && !batch.isEmpty() ? Optional.empty() : rendering.of(steps.get(i), page);
      boolean fits =
          next.isPresent() && (batch.isEmpty() || batch.get(0).filled() == next.get().filled());
      if (!fits) {
        return batch;
      }
      batch.add(next.get());
      if (alone) {
        return batch;
      }
    }
    return batch;
  }

  private PlanStep absent(Observation now, Step step) {
    if (!waited && conditions.mayStillCome(step)) {
      waited = true;
      return new PlanStep.Act(
          List.of(new Pause(PATIENCE_MILLIS)), "Waits for " + rendering.words(step) + ".", 1);
    }
    return handOver(now, "not found: " + rendering.words(step), index);
  }

  private PlanStep handOver(Observation now, String why, int at) {
    int reached = steps.get(Math.min(at, steps.size() - 1)).reached();
    Course next = ordinary.apply(new Progress(reached, List.copyOf(done), why));
    fallback = Optional.of(next);
    // What came of the plan's last step is nothing that the other planner asked for.
    Observation fresh = new Observation(now.page(), List.of(), "", now.data(), List.of());
    return Explained.with("The stored plan does not fit (" + why + "). ", next.next(fresh));
  }

  /**
   * Goes on by the ordinary planner, once: the plan's end was not the task's. When all was as
   * before, nothing is left of the instruction, and what it said is not done a second time.
   */
  @Override
  public boolean refused(String why) {
    if (fallback.isPresent()) {
      return fallback.get().refused(why);
    }
    int reached = doubted ? last().reached() : Integer.MAX_VALUE;
    fallback = Optional.of(ordinary.apply(new Progress(reached, List.copyOf(done), why)));
    return true;
  }
}
