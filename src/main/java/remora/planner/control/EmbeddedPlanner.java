package remora.planner.control;

import jakarta.enterprise.context.ApplicationScoped;
import remora.planner.boundary.Course;
import remora.planner.boundary.Planner;
import remora.planner.entity.Goal;
import remora.planner.language.Reading;

/**
 * The planner of rules: no model, no network; the same goal on the same pages gives the same steps.
 */
@ApplicationScoped
public class EmbeddedPlanner implements Planner {

  public EmbeddedPlanner() {}

  public EmbeddedPlanner(boolean visual) {}

  @Override
  public String id() {
    return "embedded";
  }

  @Override
  public Course begin(Goal goal) {
    return new EmbeddedCourse(goal, Reading.of(goal.instruction(), goal.input()));
  }
}
