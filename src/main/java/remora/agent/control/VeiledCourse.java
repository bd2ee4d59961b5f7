package remora.agent.control;

import java.util.List;
import remora.agent.entity.Mask;
import remora.browser.entity.Effect;
import remora.planner.boundary.Course;
import remora.planner.entity.Observation;
import remora.planner.entity.PlanStep;
import remora.planner.entity.Trace;

/**
 * A planning that does not see what is concealed: a planner may ask a language model, and a page
 * may show the password that was typed into it.
 */
public record VeiledCourse(Course course, Mask mask) implements Course {

  @Override
  public PlanStep next(Observation now) {
    return course.next(
        new Observation(
            now.page().worded(mask::text),
            now.effects().stream()
                .map(effect -> new Effect(effect.changed(), mask.text(effect.observed())))
                .toList(),
            mask.text(now.problem()),
            now.data().map(mask::value),
            now.missing()));
  }

  @Override
  public String planner() {
    return course.planner();
  }

  @Override
  public int tokens() {
    return course.tokens();
  }

  @Override
  public int reached() {
    return course.reached();
  }

  @Override
  public boolean refused(String why) {
    return course.refused(mask.text(why));
  }

  @Override
  public void succeeded(List<Trace> traces) {
    course.succeeded(traces);
  }
}
