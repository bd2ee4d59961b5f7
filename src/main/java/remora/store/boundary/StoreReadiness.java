package remora.store.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready means that the store answers a read. */
@Readiness
@ApplicationScoped
public class StoreReadiness implements HealthCheck {

  @Inject Documents documents;

  @Override
  public HealthCheckResponse call() {
    try {
      documents.findAll("accounts", List.of("readiness"));
      return HealthCheckResponse.named("store").up().build();
    } catch (RuntimeException e) {
      return HealthCheckResponse.named("store")
          .down()
          .withData("detail", String.valueOf(e.getMessage()))
          .build();
    }
  }
}
