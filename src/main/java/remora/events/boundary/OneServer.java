package remora.events.boundary;

import jakarta.enterprise.context.ApplicationScoped;

/** All runs are worked on here. */
@ApplicationScoped
public class OneServer implements RunsElsewhere {

  @Override
  public boolean isElsewhere(String runId) {
    return false;
  }
}
