package remora.support;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A running server that test classes share: started with the first class that registers it, stopped
 * after the last one.
 */
public final class Servers implements BeforeAllCallback {

  /** Key of the second tenant of {@link #usual}. */
  public static final String SECOND_KEY = "e2e-second-key-0123456789";

  private final String name;
  private final Map<String, String> settings;
  private Optional<RemoraServer> server = Optional.empty();

  private Servers(String name, Map<String, String> settings) {
    this.name = name;
    this.settings = new TreeMap<>(settings);
  }

  /** Defaults, a second tenant, and room for tests that poll. */
  public static Servers usual() {
    return new Servers(
        "usual",
        Map.of(
            "REMORA_LIMITS_REQUESTS_PER_MINUTE", "100000",
            "REMORA_EXTENSIONS_ENABLED", "true",
            // Stand-ins of vault servers.
            "REMORA_VAULT_ALLOWED_ADDRESSES", "http://127.0.0.1:*",
            "REMORA_TENANTS", "second",
            "REMORA_TENANT_SECOND_API_KEY", SECOND_KEY));
  }

  /** Browser sessions with little patience and little room. */
  public static Servers impatient() {
    return new Servers(
        "impatient",
        Map.of(
            "REMORA_LIMITS_REQUESTS_PER_MINUTE", "100000",
            "REMORA_SESSIONS_ACTION_SECONDS", "6",
            "REMORA_SESSIONS_EVALUATE_SECONDS", "6",
            "REMORA_SESSIONS_MAX_PER_TENANT", "2",
            "REMORA_SESSIONS_WAITING_CALLS", "1",
            "REMORA_SESSIONS_DEVTOOLS_CLIENTS", "3",
            "REMORA_SESSIONS_VIEWERS", "1",
            "REMORA_PRACTICE_ENABLED", "false"));
  }

  /** Everything small, one tenant for each limit (key {@code e2e-NAME-key}), no practice site. */
  public static Servers narrow() {
    return new Servers("narrow", Narrow.SETTINGS);
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    server =
        Optional.of(
            context
                .getRoot()
                .getStore(ExtensionContext.Namespace.create(Servers.class))
                .getOrComputeIfAbsent(
                    name, key -> RemoraServer.start(name, settings), RemoraServer.class));
  }

  public RemoraServer server() {
    return server.orElseThrow(() -> new IllegalStateException("register it as a static extension"));
  }

  public Api api() {
    return server().api();
  }

  public Agents agents() {
    return new Agents(api());
  }

  /** The address of a page of the practice site. */
  public String practice(String path) {
    return server().base().resolve("/practice/" + path).toString();
  }
}
