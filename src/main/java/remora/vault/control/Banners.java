package remora.vault.control;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import remora.access.entity.Refusal;
import remora.sessions.boundary.SessionPage;

/**
 * Clicks consent banners away that would lie over a login form: refusing where that is offered,
 * else agreeing. In the page and its open shadow roots; not in frames.
 */
final class Banners {

  private static final String SCRIPT = read();

  /** A banner may have a second page. */
  private static final int MOST = 2;

  private Banners() {}

  static void dismiss(SessionPage page) {
    for (int i = 0; i < MOST; i++) {
      try {
        JsonValue spot = page.evaluate(SCRIPT);
        if (!(spot instanceof JsonObject at)) {
          return;
        }
        page.clickAt(at.getJsonNumber("x").doubleValue(), at.getJsonNumber("y").doubleValue());
      } catch (Refusal e) {
        if (e.reason() != Refusal.Reason.UNPROCESSABLE) {
          throw e;
        }
        // A page that is being replaced, or a banner that goes by itself: the form will tell.
        return;
      }
    }
  }

  private static String read() {
    try (InputStream script = Banners.class.getResourceAsStream("/remora/vault/consent.js")) {
      if (script == null) {
        throw new IllegalStateException("consent.js is missing");
      }
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
