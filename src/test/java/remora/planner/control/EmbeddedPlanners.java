package remora.planner.control;

/** The embedded planner as it comes, for tests of other packages. */
public final class EmbeddedPlanners {

  private EmbeddedPlanners() {}

  public static EmbeddedPlanner plain() {
    return new EmbeddedPlanner();
  }
}
