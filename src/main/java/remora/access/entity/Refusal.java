package remora.access.entity;

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
    /** The first request with this idempotency key has no answer yet. */
    KEY_IN_USE(409),
    BODY_TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
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

  private Refusal(Reason reason, String message, int retryAfterSeconds, String actionUrl) {
    super(message);
    this.reason = reason;
    this.retryAfterSeconds = retryAfterSeconds;
    this.actionUrl = actionUrl;
  }

  public Refusal(Reason reason, String message) {
    this(reason, message, 0, "");
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

  /** One that its sender can mend at an address. */
  public static Refusal mendedAt(Reason reason, String message, String actionUrl) {
    return new Refusal(reason, message, 0, actionUrl);
  }

  public Reason reason() {
    return reason;
  }

  /** Seconds after which trying again makes sense. */
  public OptionalInt retryAfter() {
    return retryAfterSeconds > 0 ? OptionalInt.of(retryAfterSeconds) : OptionalInt.empty();
  }

  public Optional<String> actionUrl() {
    return actionUrl.isEmpty() ? Optional.empty() : Optional.of(actionUrl);
  }
}
