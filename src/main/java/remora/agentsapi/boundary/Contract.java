package remora.agentsapi.boundary;

/**
 * Names in the OpenAPI document; what they stand for is said in package-info, where the scanner
 * looks for it.
 */
final class Contract {

  static final String JSON = "application/json";
  static final String EVENTS = "text/event-stream";

  /** OpenAPI 3.0 has no words for what an event is. */
  static final String EVENT_DATA = "Server-sent events; their data are JSON.";

  static final String KEY = "apiKey";
  static final String KEY_IN_QUERY = "apiKeyInQuery";

  static final String BAD_REQUEST = "BadRequest";
  static final String BAD_ID = "BadId";
  static final String BAD_HEAD = "BadHead";
  static final String UNAUTHORIZED = "Unauthorized";
  static final String PAYMENT = "PaymentRequired";
  static final String REPLAYED = "Idempotency-Replayed";
  static final String KEY_IN_USE = "KeyInUse";
  static final String KEY_REUSED = "KeyReused";
  static final String NOT_FOUND = "NotFound";
  static final String TOO_LARGE = "TooLarge";
  static final String NOT_JSON = "NotJson";
  static final String TOO_MANY = "TooMany";
  static final String INTERNAL = "Internal";
  static final String BUSY = "Busy";

  private Contract() {}
}
