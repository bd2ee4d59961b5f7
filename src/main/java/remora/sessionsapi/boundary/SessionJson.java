package remora.sessionsapi.boundary;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import remora.browser.entity.OpenPage;
import remora.browser.entity.Proxy;
import remora.json.Json;
import remora.sessions.boundary.Session;
import remora.sessions.entity.Capability;
import remora.sessions.entity.SessionSettings.Extension;

/** Sessions as this dialect writes them. Times are milliseconds since 1970. */
final class SessionJson {

  private static final Map<Capability, String> NAMES = new TreeMap<>();

  static {
    SessionRequest.CAPABILITIES.forEach((name, capability) -> NAMES.put(capability, name));
  }

  private SessionJson() {}

  static JsonObjectBuilder of(Session session, Links links) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("id", session.id())
            .add("status", session.status().name().toLowerCase(Locale.ROOT))
            .add("cdpUrl", links.cdp(session))
            .add("liveViewUrl", links.liveView(session, true));
    JsonArrayBuilder capabilities = Json.createArrayBuilder();
    session.settings().capabilities().stream()
        .sorted()
        .forEach(capability -> capabilities.add(NAMES.get(capability)));
    json.add("capabilities", capabilities)
        .add(
            "extensions",
            Json.createArrayBuilder(
                session.settings().extensions().stream().map(Extension::id).toList()));
    session.settings().proxy().map(Proxy::masked).ifPresent(url -> json.add("proxyUrl", url));
    return json.add("createdAt", session.createdAt().toEpochMilli())
        .add("expiresAt", session.expiresAt().toEpochMilli());
  }

  static JsonArrayBuilder pages(Session session, List<OpenPage> pages) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (OpenPage page : pages) {
      array.add(
          Json.createObjectBuilder()
              .add("url", session.masked(page.url()))
              .add("title", session.masked(page.title())));
    }
    return array;
  }
}
