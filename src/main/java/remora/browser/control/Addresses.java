package remora.browser.control;

import java.util.Locale;
import java.util.Set;

/**
 * Which addresses a tab may be sent to. By default Chromium opens file: and chrome: pages for
 * whoever drives it (measured: contents of files readable).
 */
final class Addresses {

  /** What Chromium itself answers for such addresses. */
  static final String REFUSED = "net::ERR_DISALLOWED_URL_SCHEME";

  private static final Set<String> SCHEMES = Set.of("http", "https", "data", "blob");

  private Addresses() {}

  static boolean navigable(String url) {
    return SCHEMES.contains(scheme(url)) || plain(url).equalsIgnoreCase("about:blank");
  }

  /** Whether it is fetched from a server. */
  static boolean web(String url) {
    return scheme(url).equals("http") || scheme(url).equals("https");
  }

  private static String scheme(String url) {
    String plain = plain(url);
    int colon = plain.indexOf(':');
    return colon < 0 ? "" : plain.substring(0, colon).toLowerCase(Locale.ROOT);
  }

  private static String plain(String url) {
    // The URL parser drops tabs, line ends and leading blanks, so "fi\nle:" would be a file
    // address.
    return url.chars()
        .filter(c -> c > ' ')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
