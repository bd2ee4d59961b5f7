package remora.agentsapi.boundary;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.net.URI;
import java.util.Optional;
import remora.events.entity.EventType;
import remora.events.entity.RunnerEvent;
import remora.json.Json;

/**
 * Makes addresses on this server complete, so that they work as the source of an image anywhere.
 *
 * @param site where this server is seen, without a slash at its end
 */
record Links(String site) {

  private static final String URL = "url";

  /**
   * Where this server is seen.
   *
   * @param configured {@code remora.public-url}, which counts where it is set: behind a proxy a
   *     request does not tell
   * @param base of the API in the current request, .../api/v1/
   */
  static Links of(Optional<String> configured, URI base) {
    String site = configured.orElseGet(() -> base.resolve("../..").toString());
    return new Links(site.endsWith("/") ? site.substring(0, site.length() - 1) : site);
  }

  /** An event's data, in which a screenshot's path has become an address. */
  JsonObject data(RunnerEvent event) {
    JsonObject data = event.data();
    boolean path =
        event.type() == EventType.SCREENSHOT
            && data.get(URL) instanceof JsonString url
            && url.getString().startsWith("/");
    return path
        ? Json.createObjectBuilder(data).add(URL, site + data.getString(URL)).build()
        : data;
  }
}
