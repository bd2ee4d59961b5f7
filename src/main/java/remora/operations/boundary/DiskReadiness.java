package remora.operations.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready means that there is room for what new work leaves behind. */
@Readiness
@ApplicationScoped
public class DiskReadiness implements HealthCheck {

  @Inject DiskSpace disk;

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("disk")
        .status(disk.hasRoom())
        .withData("freeMegabytes", disk.freeMegabytes())
        .build();
  }
}
