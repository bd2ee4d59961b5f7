package remora.practice.boundary;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import remora.practice.control.Template;

/** What the dynamic practice pages have in common. */
abstract class PracticePage extends HttpServlet {

  /** The fields were not filled as they must be: the form is shown again with its errors. */
  static final int UNPROCESSABLE = 422;

  /** The parameter's value, empty if it was not sent. */
  static String param(HttpServletRequest request, String name) {
    return Objects.requireNonNullElse(request.getParameter(name), "");
  }

  /** What follows the servlet's path, without the first slash; empty if nothing does. */
  static String below(HttpServletRequest request) {
    var path = Objects.requireNonNullElse(request.getPathInfo(), "");
    return path.startsWith("/") ? path.substring(1) : path;
  }

  static void send(HttpServletResponse response, int status, Template page) throws IOException {
    response.setStatus(status);
    response.setContentType("text/html;charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.getWriter().print(page.render());
  }

  static void notFound(HttpServletResponse response) throws IOException {
    send(response, HttpServletResponse.SC_NOT_FOUND, Template.of(NOT_FOUND));
  }

  /** Puts, for every field, {@code <field>Error} as markup and {@code <field>Invalid}. */
  static void putErrors(
      Template form, Map<String, String> errors, String markup, String... fields) {
    for (var field : fields) {
      var error = errors.get(field);
      form.markup(
          field + "Error",
          error == null
              ? ""
              : Template.of(markup).text("field", field).text("error", error).render());
      form.markup(
          field + "Invalid",
          error == null ? "" : "aria-invalid=\"true\" aria-describedby=\"" + field + "-error\"");
    }
  }

  private static final String NOT_FOUND =
      """
      <!doctype html>
      <html lang="en">
      <head><meta charset="utf-8"><title>Page not found</title></head>
      <body><h1>Page not found</h1><p>There is nothing at this address. <a href="/practice/">All practice pages</a></p></body>
      </html>
      """;
}
