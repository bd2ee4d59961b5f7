package remora.access.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import remora.access.entity.Refusal;

/** Answers a refusal. */
@Provider
@ApplicationScoped
public class RefusalMapper implements ExceptionMapper<Refusal> {

  @Inject Problems problems;
  @Context UriInfo uri;

  @Override
  public Response toResponse(Refusal refusal) {
    return problems.answer(refusal, uri);
  }
}
