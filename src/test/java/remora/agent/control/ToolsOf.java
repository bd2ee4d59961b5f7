package remora.agent.control;

import remora.extract.boundary.Extractor;
import remora.planner.boundary.Planner;
import remora.verify.boundary.SuccessCheck;

/** A visit's tools without a container. */
public final class ToolsOf {

  private ToolsOf() {}

  public static Tools planner(Planner planner) {
    Tools tools = new Tools();
    tools.planner = planner;
    tools.extractor = new Extractor();
    tools.successCheck = new SuccessCheck();
    return tools;
  }
}
