package remora.access.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import remora.store.boundary.Outages;

/** Answers what nobody foresaw, without telling what it was. */
@Provider
@ApplicationScoped
public class AnyErrorMapper implements ExceptionMapper<Throwable> {

  @Inject Problems problems;
  @Inject Failures failures;
  @Context UriInfo uri;

  @Override
  public Response toResponse(Throwable exception) {
    return problems.answer(
        Outages.isOne(exception) ? failures.outage(exception) : failures.log(exception), uri);
  }
}
