package remora.practice.boundary;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import remora.practice.control.Template;

/** A site that lets nobody in: 403, as a firewall in front of a shop answers. */
@WebServlet("/practice/restricted")
public class RestrictedPage extends PracticePage {

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    send(response, HttpServletResponse.SC_FORBIDDEN, Template.of(PAGE));
  }

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Access denied</title>
        <link rel="stylesheet" href="/practice/assets/wall.css">
      </head>
      <body>
        <main class="wall">
          <h1>Access denied</h1>
          <p>You don’t have permission to access “/practice/restricted” on this server.</p>
          <p class="wall-small">Reference #18.5c1e2d17.1760000000.2f0b1a</p>
        </main>
      </body>
      </html>
      """;
}
