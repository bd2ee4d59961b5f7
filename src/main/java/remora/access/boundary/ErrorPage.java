package remora.access.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import remora.access.entity.Refusal;
import remora.access.entity.Refusal.Reason;
import remora.json.Json;

/**
 * What the server itself refuses outside of the APIs, such as files that are not there: in JSON,
 * and without the page that names the server and its version.
 */
@WebServlet("/error")
public class ErrorPage extends HttpServlet {

  @Inject transient Failures failures;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Refusal refusal = refusal(request);
    response.setStatus(refusal.reason().status());
    response.setContentType("application/json;charset=utf-8");
    refusal.retryAfter().ifPresent(seconds -> response.setIntHeader("Retry-After", seconds));
    String json =
        Json.createObjectBuilder()
            .add("error", refusal.getMessage())
            .add("message", refusal.getMessage())
            .build()
            .toString();
    response.getOutputStream().write(json.getBytes(StandardCharsets.UTF_8));
  }

  private Refusal refusal(HttpServletRequest request) {
    Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    if (failure instanceof Throwable unforeseen) {
      return failures.log(unforeseen);
    }
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    return refusal(status instanceof Integer code ? code : 404);
  }

  static Refusal refusal(int status) {
    return switch (status) {
      // Nothing here is a file that can be changed; the server's own words are 403 and 501.
      case 403, 501 -> RestErrorMapper.refusal(405);
      case 503 -> Refusal.retryAfter(Reason.UNAVAILABLE, "There is no room for this now.", 5);
      default ->
          status < 500
              ? RestErrorMapper.refusal(status)
              : new Refusal(Reason.INTERNAL, "Internal error.");
    };
  }
}
