package remora.sessionsapi.boundary;

/**
 * Names and examples in this dialect's part of the OpenAPI document; what the names stand for is
 * said in package-info, where the scanner looks for it.
 */
final class Contract {

  static final String JSON = "application/json";
  static final String KEY = "apiKey";

  static final String BAD_REQUEST = "SessionsBadRequest";
  static final String UNAUTHORIZED = "SessionsUnauthorized";
  static final String NOT_FOUND = "SessionsNotFound";
  static final String NOTHING_FITS = "SessionsNothingFits";
  static final String TIMED_OUT = "SessionsTimedOut";
  static final String TOO_LARGE = "SessionsTooLarge";
  static final String NOT_JSON = "SessionsNotJson";
  static final String UNPROCESSABLE = "SessionsUnprocessable";
  static final String TOO_MANY = "SessionsTooMany";
  static final String INTERNAL = "SessionsInternal";
  static final String BUSY = "SessionsBusy";

  static final String ID = "A session's id, a UUID.";

  static final String BAD_REQUEST_EXAMPLE =
      """
      {"error": "invalid_request",
       "message": "actions[1].type needs exactly one of selector, coordinates; it has 0.",
       "statusCode": 400, "details": {"actionIndex": 1, "type": "click"}}\
      """;

  static final String UNAUTHORIZED_EXAMPLE =
      """
      {"error": "unauthorized", "message": "Invalid or missing Authorization header",
       "statusCode": 401}\
      """;

  static final String NOT_FOUND_EXAMPLE =
      """
      {"error": "session_not_found", "message": "There is no such session.", "statusCode": 404}\
      """;

  static final String NOTHING_FITS_EXAMPLE =
      """
      {"error": "selector_not_found", "message": "Nothing on the page fits \\"#buy\\".",
       "statusCode": 404, "details": {"actionIndex": 0, "type": "click"}}\
      """;

  static final String TIMED_OUT_EXAMPLE =
      """
      {"error": "timeout", "message": "It was not done in its time.", "statusCode": 408,
       "details": {"actionIndex": 2, "type": "wait"}}\
      """;

  static final String TOO_LARGE_EXAMPLE =
      """
      {"error": "payload_too_large", "message": "The body is larger than 8388608 bytes.",
       "statusCode": 413}\
      """;

  static final String NOT_JSON_EXAMPLE =
      """
      {"error": "unsupported_media_type",
       "message": "The body must be JSON; it is sent as text/plain.", "statusCode": 415}\
      """;

  static final String UNPROCESSABLE_EXAMPLE =
      """
      {"error": "navigation_failed",
       "message": "The page could not be opened: net::ERR_CONNECTION_REFUSED.",
       "statusCode": 422}\
      """;

  static final String TOO_MANY_EXAMPLE =
      """
      {"error": "rate_limited", "message": "More than 600 requests in a minute. Try again in 1 s.",
       "statusCode": 429}\
      """;

  static final String INTERNAL_EXAMPLE =
      """
      {"error": "internal_error",
       "message": "Internal error. The server's log has it under reference 1a2b3c4d.",
       "statusCode": 500}\
      """;

  static final String BUSY_EXAMPLE =
      """
      {"error": "too_many_sessions",
       "message": "You have 10 sessions open, the most at one time. End one first.",
       "statusCode": 503}\
      """;

  static final String GONE_EXAMPLE =
      """
      {"error": "browser_unreachable", "message": "The page crashed.", "statusCode": 503,
       "details": {"actionIndex": 0, "type": "evaluate"}}\
      """;

  static final String CREATE =
      """
      {"capabilities": ["stealth"], "proxyUrl": "http://user:password@proxy.example:3128",
       "timeout": 900000}\
      """;

  static final String SESSION =
      """
      {"id": "2f1c9a4e-6a0e-4d7b-9a53-0c7f6a3f9f11", "status": "ready",
       "cdpUrl": "ws://127.0.0.1:8080/cdp/sessions/2f1c9a4e-6a0e-4d7b-9a53-0c7f6a3f9f11?token=5b1e",
       "liveViewUrl": "http://127.0.0.1:8080/live/2f1c9a4e-6a0e-4d7b-9a53-0c7f6a3f9f11?token=5b1e",
       "capabilities": ["stealth"], "extensions": [],
       "proxyUrl": "http://user:***@proxy.example:3128",
       "createdAt": 1795000000000, "expiresAt": 1795000900000}\
      """;

  static final String SESSION_WITH_PAGES =
      """
      {"id": "2f1c9a4e-6a0e-4d7b-9a53-0c7f6a3f9f11", "status": "ready",
       "cdpUrl": "ws://127.0.0.1:8080/cdp/sessions/2f1c9a4e-6a0e-4d7b-9a53-0c7f6a3f9f11?token=5b1e",
       "liveViewUrl": "http://127.0.0.1:8080/live/2f1c9a4e-6a0e-4d7b-9a53-0c7f6a3f9f11?token=5b1e",
       "capabilities": [], "extensions": [], "createdAt": 1795000000000, "expiresAt": 1795000900000,
       "pages": [{"url": "https://example.com/", "title": "Example Domain"}]}\
      """;

  static final String SESSIONS =
      """
      {"sessions": [{"id": "2f1c9a4e-6a0e-4d7b-9a53-0c7f6a3f9f11", "status": "ready",
       "cdpUrl": "ws://127.0.0.1:8080/cdp/sessions/2f1c9a4e-6a0e-4d7b-9a53-0c7f6a3f9f11?token=5b1e",
       "liveViewUrl": "http://127.0.0.1:8080/live/2f1c9a4e-6a0e-4d7b-9a53-0c7f6a3f9f11?token=5b1e",
       "capabilities": [], "extensions": [], "createdAt": 1795000000000,
       "expiresAt": 1795000900000}]}\
      """;

  static final String PROXY = "{\"enabled\": false}";

  static final String TASK =
      """
      {"url": "https://example.com/search", "waitUntil": "load",
       "actions": [
         {"type": "type", "selector": "#q", "text": "lantern"},
         {"type": "press", "key": "Enter"},
         {"type": "wait", "text": "results"},
         {"type": "evaluate", "script": "document.querySelectorAll('.hit').length"}],
       "screenshot": {"fullPage": true}, "content": true}\
      """;

  static final String TASK_DONE =
      """
      {"url": "https://example.com/search?q=lantern", "screenshot": "iVBORw0KGgo=",
       "content": {"html": "<!DOCTYPE html><html>…</html>",
                   "url": "https://example.com/search?q=lantern"},
       "actionResults": [{"type": "type"}, {"type": "press"}, {"type": "wait"},
                         {"type": "evaluate", "value": 12}]}\
      """;

  static final String CONTENT = "{\"url\": \"https://example.com/\", \"format\": \"markdown\"}";

  static final String CONTENT_DONE =
      """
      {"url": "https://example.com/", "content": "# Example Domain\\n", "format": "markdown"}\
      """;

  static final String SHOT = "{\"url\": \"https://example.com/\", \"fullPage\": true}";

  static final String SHOT_DONE =
      """
      {"screenshot": "iVBORw0KGgo=", "url": "https://example.com/", "format": "png"}\
      """;

  static final String PDF =
      """
      {"url": "https://example.com/", "format": "A4", "landscape": false,
       "margin": {"top": "1cm", "right": "1cm", "bottom": "1cm", "left": "1cm"}}\
      """;

  static final String PDF_DONE = "{\"pdf\": \"JVBERi0xLjQ=\", \"url\": \"https://example.com/\"}";

  private Contract() {}
}
