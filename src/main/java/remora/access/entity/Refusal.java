package remora.access.entity;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A request that is not carried out, with the reason in words for its sender. Each dialect gives it
 * its own shape.
 */
public final class Refusal extends RuntimeException {

  /** Why, with the HTTP status that all dialects agree on. */
  public enum Reason {
    INVALID(400),
    BATCH_TOO_LARGE(400),
    UNAUTHENTICATED(401),
    SUBSCRIPTION_REQUIRED(402),
    INSUFFICIENT_CREDITS(402),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    /** What was waited for did not come in its time. */
    TIMED_OUT(408),
    /** It does not go together with what is there. */
    CONFLICT(409),
    /** The first request with this idempotency key has no answer yet. */
    KEY_IN_USE(409),
    BODY_TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    /** Understood, and cannot be done. */
    UNPROCESSABLE(422),
    /** The idempotency key came with another body. */
    KEY_REUSED(422),
    RATE_LIMITED(429),
    QUEUE_FULL(429),
    INTERNAL(500),
    STREAMS_FULL(503),
    UNAVAILABLE(503);

    private final int status;

    Reason(int status) {
      this.status = status;
    }

    public int status() {
      return status;
    }
  }

  private final Reason reason;
  private final int retryAfterSeconds;
  private final String actionUrl;
  private final String code;
  private final transient JsonObject details;

  private Refusal(Reason reason, String message, int retryAfterSeconds, String actionUrl) {
    this(reason, message, retryAfterSeconds, actionUrl, "", JsonValue.EMPTY_JSON_OBJECT);
  }

  private Refusal(
      Reason reason,
      String message,
      int retryAfterSeconds,
      String actionUrl,
      String code,
      JsonObject details) {
    super(message);
    this.reason = reason;
    this.retryAfterSeconds = retryAfterSeconds;
    this.actionUrl = actionUrl;
    this.code = code;
    this.details = details;
  }

  public Refusal(Reason reason, String message) {
    this(reason, message, 0, "");
  }

  /** One that a program tells from others of its reason by a code, e.g. {@code file_not_found}. */
  public Refusal(Reason reason, String code, String message) {
    this(reason, message, 0, "", code, JsonValue.EMPTY_JSON_OBJECT);
  }

  public static Refusal invalid(String message) {
    return new Refusal(Reason.INVALID, message);
  }

  /** One that passes by itself. */
  public static Refusal retryAfter(Reason reason, String message, int seconds) {
    return new Refusal(reason, message, seconds, "");
  }

  /** The store does not answer: nobody's mistake, and over soon. */
  public static Refusal storeAway() {
    return retryAfter(
        Reason.UNAVAILABLE, "The store does not answer. Try again in a few seconds.", 5);
  }

  /** New work would fail for want of room; what is there can be read. */
  public static Refusal diskFull() {
    return retryAfter(Reason.UNAVAILABLE, "The server's disk is almost full. Try again later.", 60);
  }

  /** One that its sender can mend at an address. */
  public static Refusal mendedAt(Reason reason, String message, String actionUrl) {
    return new Refusal(reason, message, 0, actionUrl);
  }

  /** The same with more about its place, and this one as its cause. */
  public Refusal with(JsonObject more) {
    Refusal detailed = new Refusal(reason, getMessage(), retryAfterSeconds, actionUrl, code, more);
    detailed.initCause(this);
    return detailed;
  }

  /** The same in other words; without a cause, whose words they may have been. */
  public Refusal saying(String message) {
    return message.equals(getMessage())
        ? this
        : new Refusal(reason, message, retryAfterSeconds, actionUrl, code, details);
  }

  public Reason reason() {
    return reason;
  }

  /** What a program tells it by, beside its reason; in snake case. */
  public Optional<String> code() {
    return code.isEmpty() ? Optional.empty() : Optional.of(code);
  }

  /** Where in the request, and whatever else a program may want to know; often empty. */
  public JsonObject details() {
    return details;
  }

  /** Seconds after which trying again makes sense. */
  public OptionalInt retryAfter() {
    return retryAfterSeconds > 0 ? OptionalInt.of(retryAfterSeconds) : OptionalInt.empty();
  }

  public Optional<String> actionUrl() {
    return actionUrl.isEmpty() ? Optional.empty() : Optional.of(actionUrl);
  }
}
