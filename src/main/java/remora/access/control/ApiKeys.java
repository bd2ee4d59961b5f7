package remora.access.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import remora.access.entity.Refusal;
import remora.access.entity.Tenant;

/** Which tenant a key belongs to. The store holds HMACs of keys, never a key. */
@ApplicationScoped
public class ApiKeys {

  private static final System.Logger LOG = System.getLogger(ApiKeys.class.getName());
  private static final int LONGEST_KEY = 512;
  private static final int MOST_CACHED = 1000;
  private static final int KEY_BYTES = 32;

  @Inject Tenants tenants;
  @Inject KeyRecords records;

  @Inject
  @ConfigProperty(name = "remora.data.dir")
  String dataDir;

  private final Map<String, Tenant> known = new ConcurrentHashMap<>();
  private final AtomicBoolean registered = new AtomicBoolean();
  private Pepper pepper;

  @PostConstruct
  void open() {
    pepper = Pepper.of(dataDir);
  }

  /**
   * At start, so that the first key exists before anybody asks. A store that is away then is tried
   * again later.
   */
  void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
    try {
      register();
    } catch (Refusal e) {
      LOG.log(Level.WARNING, "API keys are not registered yet: {0}", e.getMessage());
    }
  }

  /**
   * The tenant with this key.
   *
   * @throws Refusal UNAVAILABLE when the store cannot be asked: the key may well be right
   */
  public Optional<Tenant> tenant(String key) {
    if (key.isEmpty() || key.length() > LONGEST_KEY) {
      return Optional.empty();
    }
    String hash = pepper.hash(key);
    Optional<Tenant> cached = Optional.ofNullable(known.get(hash));
    return cached.isPresent() ? cached : lookUp(hash);
  }

  private Optional<Tenant> lookUp(String hash) {
    register();
    Optional<Tenant> tenant = asking(() -> records.owner(hash)).flatMap(tenants::find);
    // Only keys that are right: guesses must not push them out.
    tenant.filter(owner -> known.size() < MOST_CACHED).ifPresent(owner -> known.put(hash, owner));
    return tenant;
  }

  private synchronized void register() {
    if (registered.get()) {
      return;
    }
    Map<String, String> configured = tenants.keys();
    asking(
        () -> {
          configured.forEach(this::register);
          if (!configured.containsKey(Tenants.DEFAULT)) {
            registerOwn();
          }
          return registered.getAndSet(true);
        });
  }

  private void register(String tenant, String key) {
    records.register(tenant, pepper.hash("tenant " + tenant), pepper.hash(key));
  }

  /** File before store: a kill in between leaves a key that the next start takes up. */
  private void registerOwn() {
    PrivateFile file = PrivateFile.in(dataDir, "api-key");
    if (records.current(pepper.hash("tenant " + Tenants.DEFAULT)).isEmpty()) {
      byte[] key = file.read().orElseGet(() -> file.create(newKey()));
      register(Tenants.DEFAULT, new String(key, StandardCharsets.US_ASCII).strip());
    }
    LOG.log(Level.INFO, "The API key is in {0}", file.path());
  }

  private static byte[] newKey() {
    String random =
        Base64.getUrlEncoder().withoutPadding().encodeToString(Pepper.random(KEY_BYTES));
    return ("rk_" + random + "\n").getBytes(StandardCharsets.US_ASCII);
  }

  private static <T> T asking(Supplier<T> question) {
    try {
      return question.get();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "the store of API keys does not answer: {0}", e);
      LOG.log(Level.DEBUG, "the store of API keys does not answer", e);
      throw Refusal.storeAway();
    }
  }
}
