package remora.planner.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import remora.planner.boundary.Course;
import remora.planner.boundary.Planner;
import remora.planner.entity.Goal;
import remora.planner.language.Reading;

/**
 * The planner of rules: no model, no network; the same goal on the same pages gives the same steps.
 */
@ApplicationScoped
@Typed(EmbeddedPlanner.class)
public class EmbeddedPlanner implements Planner {

  static final String ID = "embedded";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Course begin(Goal goal) {
    return new EmbeddedCourse(goal, Reading.of(goal.instruction(), goal.input()));
  }
}
