package remora.practice.boundary;

import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.eclipse.microprofile.config.ConfigProvider;

/** Takes the whole practice site away, files included, if {@code remora.practice.enabled=false}. */
@WebFilter(urlPatterns = "/practice/*", asyncSupported = true)
public class PracticeSwitch extends HttpFilter {

  private transient boolean enabled;

  @Override
  public void init(FilterConfig config) throws ServletException {
    super.init(config);
    enabled =
        ConfigProvider.getConfig()
            .getOptionalValue("remora.practice.enabled", Boolean.class)
            .orElse(true);
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (enabled) {
      // Forms post UTF-8 without saying so; the default is Latin-1. Must precede getParameter.
      request.setCharacterEncoding("UTF-8");
      chain.doFilter(request, response);
      return;
    }
    response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    response.setContentType("text/plain;charset=UTF-8");
    response.getWriter().print("Not found\n");
  }
}
