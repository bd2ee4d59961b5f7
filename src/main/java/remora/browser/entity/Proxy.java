package remora.browser.entity;

/**
 * A proxy that a browser sends everything through.
 *
 * @param scheme http, https, socks4 or socks5
 * @param host name or address; an IPv6 address in brackets
 * @param user empty when the proxy asks for none
 * @param password secret: never part of any text
 */
public record Proxy(String scheme, String host, int port, String user, String password) {

  /** Whether somebody has to sign in to it. */
  public boolean guarded() {
    return !user.isEmpty();
  }

  /** As Chromium wants it: scheme, host and port. */
  public String server() {
    return scheme + "://" + host + ":" + port;
  }

  /** As an address, the password masked. */
  public String masked() {
    return guarded() ? scheme + "://" + user + ":***@" + host + ":" + port : server();
  }

  @Override
  public String toString() {
    return masked();
  }
}
