package remora.agentsapi.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import remora.access.entity.Refusal;

/** Leads the paths of {@link Alias} to the one resource. */
@WebFilter(
    urlPatterns = {
      "/browser-agent/*",
      "/list-browser-agents/*",
      "/browser-agent-status/*",
      "/browser-agent-capacity/*",
      "/credits-balance/*",
      "/api/v1/browser-tasks/*",
      "/api/v1/browser-agents/*"
    },
    asyncSupported = true)
public class AliasFilter extends HttpFilter {

  private static final Set<String> READING = Set.of("GET", "HEAD");

  @Inject transient BrowserAgentsDialect dialect;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    Optional<Alias> alias = Alias.of(path);
    if (!hasReadableType(request)) {
      boolean creates = request.getMethod().equals("POST");
      refuse(
          response,
          creates ? Refusal.Reason.UNSUPPORTED_MEDIA_TYPE : Refusal.Reason.INVALID,
          "The Content-Type is none.");
    } else if (alias.isEmpty() && !path.startsWith("/api/")) {
      refuse(response, Refusal.Reason.NOT_FOUND, "There is nothing at this path.");
    } else if (alias.isEmpty() || alias.get().target(path).equals(path)) {
      chain.doFilter(request, response);
    } else if (alias.get().readOnly() && !READING.contains(request.getMethod())) {
      response.setHeader("Allow", "GET, HEAD");
      refuse(response, Refusal.Reason.METHOD_NOT_ALLOWED, "This path takes GET only.");
    } else {
      request.getRequestDispatcher(alias.get().target(path)).forward(request, response);
    }
  }

  /** Looked at here: one server answers a header that it cannot parse itself, in HTML. */
  private static boolean hasReadableType(HttpServletRequest request) {
    try {
      return request.getContentType() == null
          || MediaType.valueOf(request.getContentType()).getType() != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private void refuse(HttpServletResponse response, Refusal.Reason reason, String message)
      throws IOException {
    response.setStatus(reason.status());
    response.setContentType("application/json;charset=utf-8");
    response.getWriter().print(dialect.error(new Refusal(reason, message)));
  }
}
