package remora.access.boundary;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

/** Answers of the API belong to one key's owner at one moment: nobody on the way may keep them. */
@Provider
public class CacheHeaders implements ContainerResponseFilter {

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    boolean stream = MediaType.SERVER_SENT_EVENTS_TYPE.isCompatible(response.getMediaType());
    response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, stream ? "no-cache" : "no-store");
  }
}
