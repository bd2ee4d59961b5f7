package remora.browser.control;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import remora.browser.entity.Proxy;
import remora.json.Json;

/**
 * Signs a page's requests in to a proxy. Chromium takes no password on its command line, and there
 * it would be for all to see; it asks here instead, once: other requests of the browser go in with
 * what it has learnt.
 */
final class ProxySignIn {

  private static final JsonArray ALL =
      Json.createArrayBuilder().add(CdpJson.object("urlPattern", "*")).build();

  /** Requests whose answer was given; the same question again means that it was wrong. */
  private static final int MOST_ASKED = 1000;

  private final Proxy proxy;
  private final CdpSession session;
  private final Set<String> asked = ConcurrentHashMap.newKeySet();

  private ProxySignIn(Proxy proxy, CdpSession session) {
    this.proxy = proxy;
    this.session = session;
  }

  static void at(CdpSession session, Proxy proxy) {
    session.listen(new ProxySignIn(proxy, session)::event);
    session.tell("Fetch.enable", "patterns", ALL, "handleAuthRequests", true);
  }

  private void event(String method, JsonObject params) {
    switch (method) {
      case "Fetch.requestPaused" ->
          session.tell("Fetch.continueRequest", "requestId", params.getString("requestId"));
      case "Fetch.authRequired" -> answer(params);
      default -> {}
    }
  }

  private void answer(JsonObject params) {
    String request = params.getString("requestId");
    boolean proxys = params.getJsonObject("authChallenge").getString("source", "").equals("Proxy");
    if (asked.size() > MOST_ASKED) {
      asked.clear();
    }
    JsonObject response =
        !proxys
            ? CdpJson.object("response", "Default")
            : asked.add(request)
                ? CdpJson.object(
                    "response",
                    "ProvideCredentials",
                    "username",
                    proxy.user(),
                    "password",
                    proxy.password())
                : CdpJson.object("response", "CancelAuth");
    session.tell("Fetch.continueWithAuth", "requestId", request, "authChallengeResponse", response);
  }
}
