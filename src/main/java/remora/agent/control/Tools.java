package remora.agent.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import remora.extract.boundary.Extractor;
import remora.operations.entity.Deadline;
import remora.planner.boundary.Course;
import remora.planner.boundary.Planner;
import remora.planner.entity.Goal;
import remora.verify.boundary.SuccessCheck;

/** What a visit works with. */
@ApplicationScoped
public class Tools {

  @Inject Planner planner;
  @Inject Extractor extractor;
  @Inject SuccessCheck successCheck;

  /** The same tools without a container. */
  public static Tools of(Planner planner, Extractor extractor, SuccessCheck successCheck) {
    Tools tools = new Tools();
    tools.planner = planner;
    tools.extractor = extractor;
    tools.successCheck = successCheck;
    return tools;
  }

  /** Begins a planning that nothing is remembered of. */
  public Course begin(Goal goal, Deadline deadline) {
    return planner.begin(goal, deadline);
  }

  Planner planner() {
    return planner;
  }

  Extractor extractor() {
    return extractor;
  }

  SuccessCheck successCheck() {
    return successCheck;
  }
}
