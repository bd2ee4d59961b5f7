package remora.queue.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import remora.cluster.boundary.Membership;
import remora.queue.control.Dispatcher;
import remora.queue.entity.QueueState;

/** How full the queue is. */
@ApplicationScoped
public class QueueWatch {

  @Inject Dispatcher dispatcher;
  @Inject Membership membership;

  /** Whether new work is taken. */
  public boolean isOpen() {
    return membership.holds() && !dispatcher.isClosed();
  }

  public QueueState of(String tenant) {
    return dispatcher.state(tenant);
  }

  public QueueState all() {
    return dispatcher.state();
  }

  /** Browser slots of this server. */
  public int slots() {
    return dispatcher.slots();
  }

  /** How long the oldest waiting run has waited, zero when nothing waits. */
  public Duration oldestWait() {
    return dispatcher.oldestWait();
  }
}
