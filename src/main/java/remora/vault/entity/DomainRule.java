package remora.vault.entity;

import com.google.common.net.InternetDomainName;
import java.util.Optional;

/**
 * One entry of a credential's {@code allowedDomains}:
 *
 * <ul>
 *   <li>{@code example.com} is that host and no other; {@code *.example.com} its subdomains, at any
 *       depth, without itself.
 *   <li>Without a port, all ports of the host: cookies do not tell them apart either. {@code
 *       example.com:8443} is that port only.
 *   <li>Pages must be https, but on this machine; {@code http://intranet.example} says that this
 *       host's may be http.
 * </ul>
 *
 * @param host as a browser writes it
 * @param port 0 for all
 * @param plain whether http will do
 */
public record DomainRule(String host, boolean subdomains, int port, boolean plain) {

  private static final String PLAIN = "http://";
  private static final String WILDCARD = "*.";

  /**
   * Reads an entry.
   *
   * @throws IllegalArgumentException with a message for its writer
   */
  public static DomainRule of(String text) {
    boolean plain = text.startsWith(PLAIN);
    String rest = plain ? text.substring(PLAIN.length()) : text;
    if (rest.equals("*")) {
      throw new IllegalArgumentException("must name a host; * alone would be every host");
    }
    boolean subdomains = rest.startsWith(WILDCARD);
    String named = subdomains ? rest.substring(WILDCARD.length()) : rest;
    int colon = named.indexOf(':', named.lastIndexOf(']') + 1);
    String name = colon < 0 ? named : named.substring(0, colon);
    String host =
        HostName.ascii(name)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "must be a host such as example.com or *.example.com, without scheme and"
                            + " path (a host with \u00df or \u03c2 in its xn-- form)"));
    if (HostName.isLookalike(host)) {
      throw new IllegalArgumentException(
          "mixes letters of several scripts or looks like another host");
    }
    if (subdomains) {
      requireOwnSubdomains(host);
    }
    return new DomainRule(
        host, subdomains, colon < 0 ? 0 : port(named.substring(colon + 1)), plain);
  }

  /** Under a public suffix, every subdomain is somebody else's. */
  private static void requireOwnSubdomains(String host) {
    if (HostName.isAddress(host)) {
      throw new IllegalArgumentException("is an address, which has no subdomains");
    }
    boolean single = host.indexOf('.') < 0 && !host.equals("localhost");
    if (single
        || (InternetDomainName.isValid(host) && InternetDomainName.from(host).isPublicSuffix())) {
      throw new IllegalArgumentException(
          "would allow everybody's hosts under ." + host + ", which is a public suffix");
    }
  }

  private static int port(String text) {
    boolean number = text.length() <= 5 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    int port = number && !text.isEmpty() ? Integer.parseInt(text) : 0;
    if (port < 1 || port > 65535) {
      throw new IllegalArgumentException("has no port between 1 and 65535 after its colon");
    }
    return port;
  }

  /** Whether the host and the port are meant, whatever the scheme. */
  boolean isFor(Origin origin) {
    boolean hosts = subdomains ? origin.host().endsWith("." + host) : origin.host().equals(host);
    return hosts && (port == 0 || port == origin.port());
  }

  /** Why a login may not be typed on a page, by the credential's rules; empty when it may. */
  public static Optional<String> objection(Iterable<DomainRule> rules, String address) {
    Optional<Origin> origin = Origin.of(address);
    if (origin.isEmpty()) {
      return Optional.of("The page is not on a host: it is no http or https page.");
    }
    Origin page = origin.get();
    if (HostName.isLookalike(page.host())) {
      return Optional.of("The host " + page.host() + " is made to look like another one.");
    }
    boolean named = false;
    for (DomainRule rule : rules) {
      if (rule.isFor(page)) {
        if (page.isSecure() || page.isLoopback() || rule.plain()) {
          return Optional.empty();
        }
        named = true;
      }
    }
    return Optional.of(
        named
            ? "The page " + page + " is not encrypted (https); the credential is for https only."
            : "The page " + page + " is on none of the credential's allowedDomains.");
  }
}
