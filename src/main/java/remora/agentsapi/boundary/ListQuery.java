package remora.agentsapi.boundary;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import remora.runs.entity.RunStatus;

/**
 * Which piece of the list is wanted. Nothing is refused here: what is no number counts as absent,
 * what is out of range is brought into it, an unknown status is ignored.
 *
 * @param limit 1 to 100
 * @param skip 0 or more
 */
record ListQuery(int limit, int skip, Optional<RunStatus> status) {

  private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,100}");

  static ListQuery of(Optional<String> limit, Optional<String> skip, Optional<String> status) {
    return new ListQuery(
        clamped(limit, 20, 1, 100),
        clamped(skip, 0, 0, Integer.MAX_VALUE),
        status.flatMap(ListQuery::status));
  }

  private static int clamped(Optional<String> text, int otherwise, int least, int most) {
    return text.map(String::strip)
        .filter(t -> WHOLE.matcher(t).matches())
        .map(
            t ->
                new BigInteger(t)
                    .max(BigInteger.valueOf(least))
                    .min(BigInteger.valueOf(most))
                    .intValueExact())
        .orElse(otherwise);
  }

  private static Optional<RunStatus> status(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "processing" -> Optional.of(RunStatus.PROCESSING);
      case "completed" -> Optional.of(RunStatus.COMPLETED);
      case "failed" -> Optional.of(RunStatus.FAILED);
      default -> Optional.empty();
    };
  }
}
