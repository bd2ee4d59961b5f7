package remora.agentsapi.boundary;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.core.Response;

/**
 * A request that a resource method has let through and that is answered under JAX-RS. It is ended
 * through JAX-RS all the same: Jersey completes an exchange that was completed under it a second
 * time, and logs that this cannot be.
 */
record Exchange(AsyncContext async, AsyncResponse response) {

  static Exchange of(HttpServletRequest request, AsyncResponse response) {
    return new Exchange(request.getAsyncContext(), response);
  }

  void complete() {
    if (!response.resume(Response.ok().build())) {
      async.complete();
    }
  }
}
