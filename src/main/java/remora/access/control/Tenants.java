package remora.access.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.config.Config;
import remora.access.entity.Tenant;

/**
 * The tenants as configured: {@code default}, and those named in {@code remora.tenants}. A tenant
 * that is no longer configured is nobody, whatever keys the store still holds.
 */
@ApplicationScoped
public class Tenants {

  static final String DEFAULT = "default";

  @Inject Config config;

  private final Map<String, Tenant> tenants = new LinkedHashMap<>();
  private final Map<String, String> keys = new LinkedHashMap<>();

  @PostConstruct
  void read() {
    add(DEFAULT, config.getOptionalValue("remora.api-key", String.class));
    for (String name :
        config.getOptionalValue("remora.tenants", String[].class).orElse(new String[0])) {
      String id = name.strip();
      Optional<String> key = of(id, "api-key", String.class);
      if (key.isEmpty() && !id.equals(DEFAULT)) {
        throw new IllegalStateException(
            "remora.tenants names " + id + " but " + property(id, "api-key") + " is not set");
      }
      add(id, key.or(() -> Optional.ofNullable(keys.get(id))));
    }
    requireDistinctKeys();
  }

  public Optional<Tenant> find(String id) {
    return Optional.ofNullable(tenants.get(id));
  }

  public List<Tenant> all() {
    return List.copyOf(tenants.values());
  }

  /** Configured keys by tenant. */
  Map<String, String> keys() {
    return keys;
  }

  private void add(String id, Optional<String> key) {
    key.map(String::strip).filter(k -> !k.isEmpty()).ifPresent(k -> keys.put(id, k));
    BigDecimal credits =
        of(id, "credits", BigDecimal.class)
            .orElseGet(() -> config.getValue("remora.billing.credits", BigDecimal.class));
    tenants.put(
        id,
        new Tenant(
            id,
            credits.movePointRight(6).setScale(0, RoundingMode.DOWN).longValueExact(),
            limit(id, "in-flight-tasks"),
            limit(id, "requests-per-minute"),
            of(id, "trial-tasks", Integer.class).map(OptionalInt::of).orElse(OptionalInt.empty())));
  }

  private int limit(String id, String name) {
    int limit =
        of(id, name, Integer.class)
            .orElseGet(() -> config.getValue("remora.limits." + name, Integer.class));
    if (limit < 1) {
      throw new IllegalStateException(
          name + " of tenant " + id + " must be at least 1; it is " + limit);
    }
    return limit;
  }

  private <T> Optional<T> of(String id, String name, Class<T> type) {
    return config.getOptionalValue(property(id, name), type);
  }

  private static String property(String id, String name) {
    return "remora.tenant." + id + "." + name;
  }

  private void requireDistinctKeys() {
    Set<String> seen = new TreeSet<>();
    keys.forEach(
        (id, key) -> {
          if (!seen.add(key)) {
            throw new IllegalStateException(
                "tenant " + id + " has the same API key as another tenant");
          }
        });
  }
}
