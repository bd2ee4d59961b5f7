package remora.vault.entity;

import com.google.common.net.InetAddresses;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where a page is from.
 *
 * @param scheme {@code http} or {@code https}
 * @param host as a browser writes it: lower case, internationalised names in their {@code xn--}
 *     form, IPv6 in brackets, without a dot at the end
 * @param port also when the address does not say it
 */
public record Origin(String scheme, String host, int port) {

  private static final Map<String, Integer> PORTS = Map.of("http", 80, "https", 443);

  /**
   * The origin of a page's address; empty for addresses that have none of their own, such as {@code
   * about:blank}, {@code data:} and {@code file:}. Read by hand: a browser's addresses hold
   * characters that java.net.URI does not take.
   */
  public static Optional<Origin> of(String address) {
    int colon = address.indexOf("://");
    if (colon < 0) {
      return Optional.empty();
    }
    String scheme = address.substring(0, colon).toLowerCase(Locale.ROOT);
    if (!PORTS.containsKey(scheme)) {
      return Optional.empty();
    }
    String rest = address.substring(colon + 3);
    int end = 0;
    // A backslash ends a host too, for browsers.
    while (end < rest.length() && "/?#\\".indexOf(rest.charAt(end)) < 0) {
      end++;
    }
    String authority = rest.substring(0, end);
    String named = authority.substring(authority.lastIndexOf('@') + 1);
    int bracket = named.lastIndexOf(']');
    int port = named.indexOf(':', bracket + 1);
    String host = port < 0 ? named : named.substring(0, port);
    return port(port < 0 ? "" : named.substring(port + 1), PORTS.get(scheme))
        .flatMap(number -> HostName.ascii(host).map(name -> new Origin(scheme, name, number)));
  }

  /** The origin of an address that is nothing but one: no path, no user, no query. */
  public static Optional<Origin> bare(String address) {
    try {
      URI uri = new URI(address);
      boolean bare =
          uri.getHost() != null
              && uri.getRawUserInfo() == null
              && uri.getRawQuery() == null
              && uri.getRawFragment() == null
              && uri.getRawPath().isEmpty();
      return bare ? of(address) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static Optional<Integer> port(String text, int usual) {
    if (text.isEmpty()) {
      return Optional.of(usual);
    }
    boolean number = text.length() <= 5 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return number ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }

  public boolean isSecure() {
    return scheme.equals("https");
  }

  /** Whether it is on this machine: what is sent there crosses no network. */
  public boolean isLoopback() {
    if (host.equals("localhost") || host.endsWith(".localhost")) {
      return true;
    }
    return address().filter(InetAddress::isLoopbackAddress).isPresent();
  }

  /** The host where it is an address and no name. */
  public Optional<InetAddress> address() {
    String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    return InetAddresses.isInetAddress(bare)
        ? Optional.of(InetAddresses.forString(bare))
        : Optional.empty();
  }

  @Override
  public String toString() {
    boolean usual = PORTS.get(scheme) == port;
    return scheme + "://" + host + (usual ? "" : ":" + port);
  }
}
