package remora.queue.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import remora.cluster.boundary.Membership;
import remora.events.boundary.RunsElsewhere;

/**
 * On a shared store every run that nothing here works on may be worked on elsewhere, also one that
 * waits here: another server may have taken it.
 */
@ApplicationScoped
public class OtherServers implements RunsElsewhere {

  @Inject Membership membership;
  @Inject Dispatcher dispatcher;

  @Override
  public boolean isElsewhere(String runId) {
    return membership.isShared() && !dispatcher.isAtWork(runId);
  }
}
