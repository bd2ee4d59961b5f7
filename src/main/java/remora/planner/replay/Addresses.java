package remora.planner.replay;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Addresses without what differs from task to task. */
final class Addresses {

  private Addresses() {}

  /** Host and path; a part with a digit in it, or that varies, is written as {@code *}. */
  static String pattern(String url, Predicate<String> varies) {
    try {
      URI address = URI.create(url);
      String path = address.getPath() == null ? "" : address.getPath();
      String host = address.getRawAuthority() == null ? "" : address.getRawAuthority();
      return host.toLowerCase(Locale.ROOT)
          + Arrays.stream(path.split("/", -1))
              .map(part -> hasDigit(part) || varies.test(part) ? "*" : part)
              .collect(Collectors.joining("/"));
    } catch (IllegalArgumentException e) {
      return url;
    }
  }

  /** Whether an address is one of those that the pattern was made of. */
  static boolean fits(String pattern, String url) {
    String[] wanted = pattern.split("/", -1);
    String[] seen = pattern(url, part -> false).split("/", -1);
    boolean fits = wanted.length == seen.length;
    for (int i = 0; fits && i < wanted.length; i++) {
      fits = wanted[i].equals("*") || wanted[i].equals(seen[i]);
    }
    return fits;
  }

  private static boolean hasDigit(String part) {
    return part.chars().anyMatch(Character::isDigit);
  }
}
