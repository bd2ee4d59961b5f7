package remora.planner.replay;

import java.util.Optional;
import remora.operations.entity.Deadline;
import remora.planner.boundary.Course;
import remora.planner.boundary.Planner;
import remora.planner.control.Truths;
import remora.planner.entity.Goal;
import remora.planner.entity.Occasion;
import remora.planner.entity.Placeholders;
import remora.planner.entity.Progress;
import remora.planner.replay.entity.Plan;
import remora.planner.replay.entity.PlanKey;

/**
 * Does a task by the plan of the last one of its kind, if there is one, and learns from every
 * success.
 *
 * @param ordinary plans where no plan is stored or the stored one does not fit
 */
public record ReplayPlanner(Planner ordinary, Shelf shelf) implements Planner {

  @Override
  public String id() {
    return ordinary.id();
  }

  @Override
  public Course begin(Goal goal) {
    return ordinary.begin(goal);
  }

  @Override
  public Course begin(Goal goal, Deadline deadline) {
    return ordinary.begin(goal, deadline);
  }

  @Override
  public Course resume(Goal goal, Deadline deadline, Progress done) {
    return ordinary.resume(goal, deadline, done);
  }

  @Override
  public Course begin(Goal goal, Deadline deadline, Occasion occasion) {
    PlanKey key =
        PlanKey.of(
            occasion.tenant(),
            occasion.url(),
            goal.template(),
            goal.input().keySet(),
            goal.output(),
            goal.successCondition());
    Optional<Plan> plan = shelf.find(key).filter(found -> applies(found, goal));
    Course course =
        plan.map(found -> replay(found, goal, deadline))
            .orElseGet(() -> ordinary.begin(goal, deadline));
    return new RememberingCourse(course, goal, key, shelf);
  }

  private Course replay(Plan plan, Goal goal, Deadline deadline) {
    Placeholders values = new Placeholders(goal.input());
    return new ReplayCourse(
        plan,
        new Rendering(values, new Matching(values)),
        !goal.successCondition().isEmpty(),
        done -> ordinary.resume(goal, deadline, done));
  }

  private static boolean applies(Plan plan, Goal goal) {
    return !plan.steps().isEmpty()
        && plan.assumes().entrySet().stream()
            .allMatch(
                assumed ->
                    Truths.of(goal.input().getOrDefault(assumed.getKey(), ""))
                        .equals(Optional.of(assumed.getValue())));
  }
}
