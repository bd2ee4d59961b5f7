package remora.planner.replay;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Addresses without what differs from task to task. Taken apart by hand: browsers show addresses
 * that java.net.URI refuses, and what is refused must neither fit nor be kept as it is.
 */
final class Addresses {

  private static final String MARK = "://";

  private Addresses() {}

  /** Scheme, host and port; of addresses that have no host, the scheme. */
  static String origin(String url) {
    int mark = url.indexOf(MARK);
    if (mark < 0) {
      return url.substring(0, url.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    }
    return url.substring(0, mark).toLowerCase(Locale.ROOT) + MARK + host(url);
  }

  /** Host and path; a part with a digit in it, or that varies, is written as {@code *}. */
  static String pattern(String url, Predicate<String> varies) {
    if (url.indexOf(MARK) < 0) {
      return origin(url);
    }
    int path = hostEnd(url);
    int end = first(url, path, "?#");
    return host(url)
        + Arrays.stream(url.substring(path, end).split("/", -1))
            .map(Addresses::decoded)
            .map(part -> hasDigit(part) || part.contains("/") || varies.test(part) ? "*" : part)
            .collect(Collectors.joining("/"));
  }

  /** Whether an address is one of those that the pattern was made of. */
  static boolean fits(String pattern, String url) {
    String[] wanted = pattern.split("/", -1);
    String[] seen = pattern(url, part -> false).split("/", -1);
    boolean fits = wanted.length == seen.length && wanted[0].equals(seen[0]);
    for (int i = 1; fits && i < wanted.length; i++) {
      fits = wanted[i].equals("*") || wanted[i].equals(seen[i]);
    }
    return fits;
  }

  /** Without a name and password that may stand before it. */
  private static String host(String url) {
    String authority = url.substring(url.indexOf(MARK) + MARK.length(), hostEnd(url));
    return authority.substring(authority.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
  }

  private static int hostEnd(String url) {
    return first(url, url.indexOf(MARK) + MARK.length(), "/\\?#");
  }

  private static int first(String url, int from, String ends) {
    int at = from;
    while (at < url.length() && ends.indexOf(url.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  private static String decoded(String part) {
    try {
      return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return part;
    }
  }

  private static boolean hasDigit(String part) {
    return part.chars().anyMatch(Character::isDigit);
  }
}
