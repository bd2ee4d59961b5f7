package remora.queue.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready means that new work is taken: not before the store was reached, and not in a stop. */
@Readiness
@ApplicationScoped
public class QueueReadiness implements HealthCheck {

  @Inject QueueWatch queue;

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("queue").status(queue.isOpen()).build();
  }
}
