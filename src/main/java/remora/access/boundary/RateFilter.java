package remora.access.boundary;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import remora.access.control.Rates;

/** Counts each call of a tenant, right after it is known and before anything is read. */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION + 100)
@ApplicationScoped
public class RateFilter implements ContainerRequestFilter {

  @Inject Rates rates;
  @Inject Caller caller;

  @Override
  public void filter(ContainerRequestContext request) {
    rates.count(caller.tenant());
  }
}
