package remora.practice.boundary;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.stream.Stream;
import remora.practice.control.Template;
import remora.practice.entity.Member;

/** Fjordline Miles: log in, see the account, add travel documents, log out. */
@WebServlet({
  "/practice/account",
  "/practice/account/documents",
  "/practice/account/login",
  "/practice/account/logout"
})
public class AccountPage extends PracticePage {

  private static final String HOME = "/practice/account";
  private static final String LOGIN = HOME + "/login";
  private static final String COOKIE = "fjordline_session";
  private static final int HALF_AN_HOUR = 1800;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    switch (request.getServletPath()) {
      case LOGIN -> send(response, HttpServletResponse.SC_OK, login("", false));
      case HOME + "/logout" -> {
        response.addCookie(cookie("", 0));
        response.sendRedirect(LOGIN);
      }
      default -> {
        if (loggedIn(request)) {
          send(response, HttpServletResponse.SC_OK, Template.of(page(request)));
        } else {
          response.sendRedirect(LOGIN);
        }
      }
    }
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var user = param(request, "username");
    var token = Member.logIn(user, param(request, "password"));
    if (token.isPresent()) {
      response.addCookie(cookie(token.orElseThrow(), HALF_AN_HOUR));
      response.sendRedirect(HOME);
    } else {
      send(response, HttpServletResponse.SC_OK, login(user, true));
    }
  }

  private static String page(HttpServletRequest request) {
    return request.getServletPath().equals(HOME) ? AccountMarkup.ACCOUNT : DocumentsMarkup.PAGE;
  }

  private static boolean loggedIn(HttpServletRequest request) {
    return Stream.of(Objects.requireNonNullElse(request.getCookies(), new Cookie[0]))
        .anyMatch(c -> c.getName().equals(COOKIE) && Member.loggedIn(c.getValue()));
  }

  private static Cookie cookie(String value, int seconds) {
    var cookie = new Cookie(COOKIE, value);
    cookie.setPath(HOME);
    cookie.setHttpOnly(true);
    cookie.setMaxAge(seconds);
    cookie.setAttribute("SameSite", "Lax");
    return cookie;
  }

  private static Template login(String user, boolean failed) {
    return Template.of(AccountMarkup.LOGIN)
        .text("user", user)
        .markup("banner", failed ? AccountMarkup.BANNER : "")
        .text("knownUser", Member.USER)
        .text("knownPassword", Member.PASSWORD);
  }
}
