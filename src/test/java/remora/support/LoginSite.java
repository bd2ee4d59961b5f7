package remora.support;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Pages to sign in on. Each of them knows one person; who is let in is sent to {@code /welcome},
 * who is not sees the form again.
 */
public final class LoginSite implements AutoCloseable {

  private static final String BANNER =
      "<div id=cookie-banner style='position:fixed;inset:0;background:#fff'>We use cookies."
          + " <button onclick='this.parentNode.remove()'>Accept all</button>"
          + " <button onclick='window.refused=true;this.parentNode.remove()'>Reject all</button>"
          + "</div>";

  private final LocalSite site = new LocalSite();
  private final String user;
  private final String password;
  private final List<String> codes = new CopyOnWriteArrayList<>();

  public LoginSite(String user, String password) {
    this.user = user;
    this.password = password;
    site.page("/plain", form("/in", "", ""));
    site.page("/banner", form("/in", "", BANNER));
    site.page("/with-search", "<form><input name=q type=text></form>" + form("/in", "", ""));
    site.page(
        "/no-form",
        "<div>Name <input id=a type=text></div><div>Password <input id=b type=password></div>"
            + "<script>b.onkeydown=e=>{if(e.key==='Enter')location='/in?user='"
            + "+encodeURIComponent(a.value)+'&pass='+encodeURIComponent(b.value)}</script>");
    site.page(
        "/two-steps",
        "<form novalidate action=/two-steps/password><input name=user"
            + " type=email><button>Next</button></form>");
    site.route("/two-steps/password", this::secondStep);
    site.page("/framed", "<h1>Welcome</h1><iframe width=600 height=400 src=/plain></iframe>");
    site.page(
        "/foreign-frame",
        "<h1>Sign in</h1><iframe width=600 height=400 src='"
            + site.foreign("/plain")
            + "'></iframe>");
    site.page("/with-code", form("/ask-code", "", ""));
    site.route("/ask-code", this::askCode);
    site.route("/code", this::code);
    site.route("/in", this::in);
    site.page("/welcome", "<h1>Hello again</h1><p id=you>You are in.</p>");
  }

  public LocalSite site() {
    return site;
  }

  public String url(String path) {
    return site.url(path);
  }

  /** One-time passwords that came. */
  public List<String> codes() {
    return List.copyOf(codes);
  }

  private static String form(String action, String fields, String more) {
    return "<!doctype html><title>Sign in</title><form method=post action="
        + action
        + "><label>Name <input name=user type=text></label>"
        + "<label>Password <input name=pass type=password></label>"
        + fields
        + "<button type=submit>Sign in</button></form>"
        + more;
  }

  private void secondStep(HttpExchange exchange) throws IOException {
    String name = parameters(exchange).getOrDefault("user", "");
    LocalSite.send(
        exchange,
        200,
        "text/html; charset=utf-8",
        "<form method=post action=/in><input type=hidden name=user value='"
            + name
            + "'><input name=pass type=password><button>Sign in</button></form>");
  }

  private void in(HttpExchange exchange) throws IOException {
    if (knows(parameters(exchange))) {
      redirect(exchange, "/welcome");
    } else {
      LocalSite.send(exchange, 200, "text/html; charset=utf-8", "Wrong." + form("/in", "", ""));
    }
  }

  private void askCode(HttpExchange exchange) throws IOException {
    String page =
        knows(parameters(exchange))
            ? "<form method=post action=/code><input name=otp inputmode=numeric maxlength=6"
                + " autocomplete=one-time-code><button>Go on</button></form>"
            : "Wrong." + form("/ask-code", "", "");
    LocalSite.send(exchange, 200, "text/html; charset=utf-8", page);
  }

  private void code(HttpExchange exchange) throws IOException {
    codes.add(parameters(exchange).getOrDefault("otp", ""));
    redirect(exchange, "/welcome");
  }

  private boolean knows(Map<String, String> sent) {
    return user.equals(sent.get("user")) && password.equals(sent.get("pass"));
  }

  private static void redirect(HttpExchange exchange, String to) throws IOException {
    exchange.getResponseHeaders().add("Location", to);
    exchange.sendResponseHeaders(303, -1);
  }

  private static Map<String, String> parameters(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String query = exchange.getRequestURI().getRawQuery();
    Map<String, String> parameters = new HashMap<>();
    for (String pair : (body.isEmpty() && query != null ? query : body).split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        parameters.put(
            pair.substring(0, equals),
            URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
      }
    }
    return parameters;
  }

  @Override
  public void close() {
    site.close();
  }
}
