package remora.sessionsapi.boundary;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads addresses that pages may be sent to. */
final class Addresses {

  private static final int LONGEST = 100_000;

  private Addresses() {}

  static String required(Fields fields, String name) {
    return optional(fields, name).orElseThrow(() -> fields.missing(name));
  }

  static Optional<String> optional(Fields fields, String name) {
    Optional<String> url = fields.text(name, LONGEST).map(String::strip);
    url.filter(text -> !usable(text))
        .ifPresent(
            text -> {
              throw fields.invalid(name, "must be an http or https address");
            });
    return url;
  }

  private static boolean usable(String url) {
    String lower = url.toLowerCase(Locale.ROOT);
    boolean hosted =
        Stream.of("http://", "https://")
            .anyMatch(
                scheme ->
                    lower.startsWith(scheme)
                        && lower.length() > scheme.length()
                        && "/?#:@ ".indexOf(lower.charAt(scheme.length())) < 0);
    boolean clean = url.chars().noneMatch(c -> c < ' ');
    return clean && (hosted || lower.startsWith("data:") || lower.equals("about:blank"));
  }
}
