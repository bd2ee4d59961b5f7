package remora.practice.boundary;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Three addresses that redirect to each other for ever. */
@WebServlet({"/practice/moved", "/practice/moved/en", "/practice/moved/welcome"})
public class MovedPage extends PracticePage {

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Cache-Control", "no-store");
    response.sendRedirect(
        switch (request.getServletPath()) {
          case "/practice/moved" -> "/practice/moved/en";
          case "/practice/moved/en" -> "/practice/moved/welcome";
          default -> "/practice/moved";
        });
  }
}
