package remora.vault.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import remora.vault.entity.Origin;

/**
 * Which servers are asked as vaults: those that the operator lists, and https on public addresses.
 * Without this a tenant could find out by errors and times which hosts and ports of the operator's
 * network answer.
 */
@ApplicationScoped
public class VaultAddresses {

  private static final String SETTING = "remora.vault.allowed-addresses";
  private static final String ANY_PORT = ":*";

  @Inject
  @ConfigProperty(name = SETTING)
  Optional<String> setting;

  Names names = InetAddress::getAllByName;

  private List<Allowed> allowed = List.of();

  /** How names become addresses. */
  @FunctionalInterface
  interface Names {
    InetAddress[] addresses(String host) throws UnknownHostException;
  }

  private record Allowed(Origin origin, boolean anyPort) {

    static Allowed of(String entry) {
      boolean anyPort = entry.endsWith(ANY_PORT);
      String address = anyPort ? entry.substring(0, entry.length() - ANY_PORT.length()) : entry;
      return Origin.bare(address)
          .map(origin -> new Allowed(origin, anyPort))
          .orElseThrow(
              () ->
                  new IllegalStateException(
                      SETTING
                          + " must be like https://vault.internal:8200,http://127.0.0.1:*; it has "
                          + entry));
    }

    boolean covers(Origin other) {
      return origin.scheme().equals(other.scheme())
          && origin.host().equals(other.host())
          && (anyPort || origin.port() == other.port());
    }
  }

  /** Fails when the setting is wrong. */
  @PostConstruct
  void check() {
    allowed =
        setting.stream()
            .flatMap(text -> Arrays.stream(text.split(",", -1)))
            .map(String::strip)
            .filter(entry -> !entry.isEmpty())
            .map(Allowed::of)
            .toList();
  }

  /** Why an address cannot be one of a vault, as far as it is seen without asking for its host. */
  public Optional<String> objection(Origin origin) {
    if (isListed(origin)) {
      return Optional.empty();
    }
    if (!origin.isSecure()) {
      return Optional.of("must be https: http would send the secretId in the clear" + mayAllow());
    }
    return origin.isLoopback() || origin.address().filter(a -> !PublicAddress.is(a)).isPresent()
        ? Optional.of("must be on a public host" + mayAllow())
        : Optional.empty();
  }

  private static String mayAllow() {
    return " (whoever runs this server may allow it: " + SETTING + ")";
  }

  /**
   * Whether a request may go there now. Asks for the host's addresses, which takes its time; the
   * request itself then gets the same ones out of the JDK's cache.
   */
  boolean mayReach(URI address) {
    Optional<Origin> origin = Origin.of(address.toString());
    if (origin.filter(this::isListed).isPresent()) {
      return true;
    }
    try {
      return origin.filter(Origin::isSecure).isPresent()
          && Arrays.stream(names.addresses(address.getHost())).allMatch(PublicAddress::is);
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private boolean isListed(Origin origin) {
    return allowed.stream().anyMatch(entry -> entry.covers(origin));
  }
}
