package remora.agent.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import remora.extract.boundary.Extractor;
import remora.planner.boundary.Planner;
import remora.verify.boundary.SuccessCheck;

/** What a visit works with. */
@ApplicationScoped
public class Tools {

  @Inject Planner planner;
  @Inject Extractor extractor;
  @Inject SuccessCheck successCheck;

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
