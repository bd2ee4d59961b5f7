package remora.sessionsapi.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import remora.live.boundary.LiveLinks;
import remora.sessions.boundary.Session;

/** Addresses that are given away: absolute, below the application, with the session's token. */
record Links(String base) {

  /** Knows the address under which users see this server. */
  @ApplicationScoped
  static class Maker {

    @Inject
    @ConfigProperty(name = "remora.public-url")
    Optional<String> publicUrl;

    Links of(UriInfo uri) {
      String base =
          publicUrl
              .filter(url -> !url.isBlank())
              .orElseGet(
                  () -> {
                    URI api = uri.getBaseUri();
                    return api.resolve("/").toString() + context(api.getPath());
                  });
      return new Links(base.endsWith("/") ? base.substring(0, base.length() - 1) : base);
    }

    private static String context(String apiPath) {
      int api = apiPath.indexOf("/api/");
      return api <= 0 ? "" : apiPath.substring(1, api);
    }
  }

  /** Where a program speaks the DevTools protocol with the session's browser. */
  String cdp(Session session) {
    String socket =
        base.toLowerCase(Locale.ROOT).startsWith("http") ? "ws" + base.substring(4) : base;
    return socket + LiveLinks.devTools(session);
  }

  /** Where a person sees the session's page, and drives it when it is interactive. */
  String liveView(Session session, boolean interactive) {
    return base + LiveLinks.view(session, interactive);
  }
}
