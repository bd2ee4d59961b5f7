package remora.access.boundary;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import remora.access.control.ApiKeys;
import remora.access.entity.Refusal;

/** Lets nobody in without a key, not even to paths that do not exist. */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
@ApplicationScoped
public class KeyFilter implements ContainerRequestFilter {

  @Inject Dialects dialects;
  @Inject ApiKeys keys;
  @Inject Caller caller;

  @Override
  public void filter(ContainerRequestContext request) {
    caller.isTenant(
        dialects
            .of(request.getUriInfo())
            .credential(request)
            .flatMap(keys::tenant)
            .orElseThrow(
                () ->
                    new Refusal(
                        Refusal.Reason.UNAUTHENTICATED,
                        "Invalid or missing Authorization header")));
  }
}
