package remora.planner.model;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * One attempt at a call.
 *
 * @param response empty when none came
 * @param passing whether another attempt may do better
 * @param problem for a person, without the endpoint's address or words, which are the operator's
 */
record Attempt(Optional<HttpResponse<byte[]>> response, boolean passing, String problem) {

  private static final Duration FIRST_WAIT = Duration.ofMillis(500);

  static Attempt answered(HttpResponse<byte[]> response, boolean passing) {
    return new Attempt(
        Optional.of(response),
        passing,
        "The model's endpoint answered HTTP " + response.statusCode() + ".");
  }

  static Attempt failed(String problem) {
    return new Attempt(Optional.empty(), true, problem);
  }

  /**
   * How long to wait before the next one: as the endpoint asks in {@code Retry-After}, otherwise
   * half a second and twice as long each time.
   */
  Duration wait(Clock clock, int before) {
    return response
        .flatMap(known -> known.headers().firstValue("Retry-After"))
        .flatMap(asked -> asked(asked.strip(), clock))
        .orElse(FIRST_WAIT.multipliedBy(1L << before));
  }

  private static Optional<Duration> asked(String value, Clock clock) {
    try {
      boolean seconds = !value.isEmpty() && value.chars().allMatch(c -> c >= '0' && c <= '9');
      if (seconds) {
        return Optional.of(
            Duration.ofSeconds(value.length() > 9 ? Integer.MAX_VALUE : Long.parseLong(value)));
      }
      var at = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME);
      Duration wait = Duration.between(clock.instant(), at.toInstant());
      return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}
