package remora.operations.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import java.time.Clock;

/** The one clock, so that tests can put another in its place. */
@ApplicationScoped
public class Clocks {

  /** Dependent, not application scoped: Clock has no public constructor and cannot be proxied. */
  @Produces
  @Typed(Clock.class)
  Clock clock() {
    return Clock.systemUTC();
  }
}
