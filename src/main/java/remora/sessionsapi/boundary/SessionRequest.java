package remora.sessionsapi.boundary;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import remora.access.entity.Refusal;
import remora.browser.entity.Proxy;
import remora.sessions.entity.Capability;
import remora.sessions.entity.SessionSettings;
import remora.sessions.entity.SessionSettings.Extension;

/** Reads what a session is to be. */
final class SessionRequest {

  static final Map<String, Capability> CAPABILITIES =
      Map.of("stealth", Capability.STEALTH, "recording", Capability.RECORDING);

  private static final int MOST_EXTENSIONS = 20;
  private static final long LEAST_IDLE = 1_000;
  private static final long MOST_IDLE = 3_600_000;
  private static final long USUAL_IDLE = 900_000;
  private static final int LONGEST_URL = 2_000;
  private static final Map<String, Integer> PROXY_PORTS =
      Map.of("http", 80, "https", 443, "socks5", 1080);

  private SessionRequest() {}

  /**
   * @param extensions finds an extension of the caller by its id
   */
  static SessionSettings read(JsonObject body, Function<String, Optional<Extension>> extensions) {
    Fields fields = Fields.of(body);
    if (fields.has("proxy") && fields.has("proxyUrl")) {
      throw fields.invalid("proxy", "and proxyUrl exclude each other");
    }
    if (fields.object("proxy").isPresent()) {
      throw fields.invalid(
          "proxy", "asks for a managed proxy, and this server has none; use proxyUrl");
    }
    Set<Capability> capabilities = new LinkedHashSet<>();
    for (String name : texts(fields, "capabilities")) {
      if (!CAPABILITIES.containsKey(name)) {
        throw fields.invalid("capabilities", "may hold stealth and recording; got " + name);
      }
      capabilities.add(CAPABILITIES.get(name));
    }
    return new SessionSettings(
        capabilities,
        extensions(fields, extensions),
        fields.text("proxyUrl", LONGEST_URL).map(url -> proxy(fields, url)),
        Duration.ofMillis(fields.whole("timeout", LEAST_IDLE, MOST_IDLE).orElse(USUAL_IDLE)));
  }

  private static List<Extension> extensions(
      Fields fields, Function<String, Optional<Extension>> known) {
    List<String> ids = texts(fields, "extensions");
    if (ids.size() > MOST_EXTENSIONS) {
      throw fields.invalid(
          "extensions", "may hold at most " + MOST_EXTENSIONS + "; it holds " + ids.size());
    }
    return ids.stream()
        .distinct()
        .map(
            id ->
                known
                    .apply(id)
                    .orElseThrow(
                        () -> fields.invalid("extensions", "names an unknown extension: " + id)))
        .toList();
  }

  private static List<String> texts(Fields fields, String name) {
    List<String> texts = new ArrayList<>();
    for (var value : fields.array(name).orElse(JsonArray.EMPTY_JSON_ARRAY)) {
      if (!(value instanceof JsonString text)) {
        throw fields.invalid(name, "must hold strings; got " + Fields.kind(value));
      }
      texts.add(text.getString());
    }
    return texts;
  }

  private static Proxy proxy(Fields fields, String text) {
    Refusal wrong = fields.invalid("proxyUrl", "must be like http://user:password@host:port");
    try {
      URI url = new URI(text.strip());
      String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
      boolean rest =
          !Optional.ofNullable(url.getRawPath()).orElse("").replace("/", "").isEmpty()
              || url.getRawQuery() != null
              || url.getRawFragment() != null;
      if (!PROXY_PORTS.containsKey(scheme) || url.getHost() == null || rest) {
        throw wrong;
      }
      String[] user = Optional.ofNullable(url.getRawUserInfo()).orElse("").split(":", 2);
      if (scheme.startsWith("socks") && !user[0].isEmpty()) {
        throw fields.invalid("proxyUrl", "cannot have a user: Chromium signs in to no SOCKS proxy");
      }
      return new Proxy(
          scheme,
          url.getHost(),
          url.getPort() < 0 ? PROXY_PORTS.get(scheme) : url.getPort(),
          decoded(user[0]),
          user.length > 1 ? decoded(user[1]) : "");
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw wrong;
    }
  }

  private static String decoded(String part) {
    // A plus is a plus here, unlike in forms.
    return java.net.URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
