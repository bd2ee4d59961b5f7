package remora;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/**
 * The REST APIs of all dialects. Resources and providers are found by scanning: no list here can be
 * forgotten.
 */
@ApplicationPath("api/v1")
public class RestApplication extends Application {

  /**
   * Jersey keeps back the first 8 KB of an answer, flushed or not, to count its length. An answer
   * that starts with a blank to say that it is coming must not be kept back. Jersey's own
   * description of the API (WADL) is not the contract.
   */
  @Override
  public Map<String, Object> getProperties() {
    return Map.of(
        "jersey.config.server.contentLength.buffer",
        0,
        "jersey.config.server.wadl.disableWadl",
        true);
  }
}
