package remora.access.boundary;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/**
 * What every answer tells a browser: run nothing foreign, guess no types, let nobody frame the
 * console.
 */
@WebFilter(
    urlPatterns = "/*",
    asyncSupported = true,
    // Forwards too: filters have no order among annotations, and an alias may be forwarded before
    // this one runs.
    dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.FORWARD})
public class SecurityHeadersFilter extends HttpFilter {

  static final Map<String, String> HEADERS =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", "no-referrer",
          "Content-Security-Policy",
              "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
                  + " form-action 'self'; frame-ancestors 'self'");

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HEADERS.forEach(response::setHeader);
    if (request.getMethod().equals("TRACE")) {
      // A servlet would send the request back, its key with it.
      response.setHeader("Allow", "GET, HEAD, POST, DELETE, OPTIONS");
      // Payara does not read the rest of a TRACE, and would take it for the next request.
      response.setHeader("Connection", "close");
      response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    } else {
      chain.doFilter(request, response);
    }
  }
}
