package remora.agent.boundary;

import remora.agent.control.ToolsOf;
import remora.browser.boundary.Browsers;
import remora.planner.boundary.Planner;

/** A task runner without a container. */
public final class RunnerOf {

  private RunnerOf() {}

  public static TaskRunner planner(Planner planner, Browsers browsers) {
    TaskRunner runner = new TaskRunner();
    runner.browsers = browsers;
    runner.tools = ToolsOf.planner(planner);
    return runner;
  }
}
