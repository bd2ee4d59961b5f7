package remora.access.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import remora.access.entity.Tenant;

class TenantsTest {

  @Test
  void aTenantTakesTheDefaultsThatItDoesNotSet() {
    Tenants tenants =
        tenants(
            Map.of(
                "remora.tenants", "acme, tiny",
                "remora.tenant.acme.api-key", "a",
                "remora.tenant.tiny.api-key", "t",
                "remora.tenant.tiny.credits", "0.5",
                "remora.tenant.tiny.in-flight-tasks", "3",
                "remora.tenant.tiny.requests-per-minute", "7",
                "remora.tenant.tiny.trial-tasks", "1"));
    assertThat(tenants.find("acme"))
        .contains(new Tenant("acme", 100_000_000, 5000, 600, OptionalInt.empty()));
    assertThat(tenants.find("tiny")).contains(new Tenant("tiny", 500_000, 3, 7, OptionalInt.of(1)));
    assertThat(tenants.all()).extracting(Tenant::id).containsExactly("default", "acme", "tiny");
    assertThat(tenants.find("other")).isEmpty();
  }

  @Test
  void configurationThatCannotBeMeantStopsTheStart() {
    assertThatThrownBy(() -> tenants(Map.of("remora.tenants", "acme")))
        .hasMessageContaining("remora.tenant.acme.api-key is not set");
    assertThatThrownBy(
            () ->
                tenants(
                    Map.of(
                        "remora.api-key",
                        "x",
                        "remora.tenants",
                        "acme",
                        "remora.tenant.acme.api-key",
                        "x")))
        .hasMessageContaining("same API key")
        .message()
        .doesNotContain("x as");
    assertThatThrownBy(() -> tenants(Map.of("remora.tenant.default.in-flight-tasks", "0")))
        .hasMessageContaining("at least 1");
  }

  static Tenants tenants(Map<String, String> configured) {
    Map<String, String> all = new HashMap<>();
    all.put("remora.billing.credits", "100");
    all.put("remora.limits.in-flight-tasks", "5000");
    all.put("remora.limits.requests-per-minute", "600");
    all.putAll(configured);
    Tenants tenants = new Tenants();
    tenants.config = new MapConfig(all);
    tenants.read();
    return tenants;
  }
}
