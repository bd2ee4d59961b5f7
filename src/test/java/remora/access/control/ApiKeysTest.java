package remora.access.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import remora.access.entity.Refusal;
import remora.access.entity.Tenant;

class ApiKeysTest {

  @TempDir Path data;
  private final FakeDocuments documents = new FakeDocuments();

  @Test
  void aConfiguredKeyOpensItsTenantAndNothingElseDoes() {
    ApiKeys keys =
        keys(
            Map.of(
                "remora.api-key", "first-key",
                "remora.tenants", "acme",
                "remora.tenant.acme.api-key", "acme-key"));
    assertThat(keys.tenant("first-key").map(Tenant::id)).contains("default");
    assertThat(keys.tenant("acme-key").map(Tenant::id)).contains("acme");
    assertThat(keys.tenant("acme-ke")).isEmpty();
    assertThat(keys.tenant("")).isEmpty();
    assertThat(keys.tenant("k".repeat(100_000))).isEmpty();
  }

  @Test
  void theStoreHoldsNoKey() {
    ApiKeys keys = keys(Map.of("remora.api-key", "plain-and-secret"));
    assertThat(keys.tenant("plain-and-secret")).isPresent();
    assertThat(documents.stored.toString()).contains("default").doesNotContain("plain-and-secret");
  }

  @Test
  void aFirstStartMakesAKeyThatOnlyItsOwnerCanRead() throws IOException {
    ApiKeys keys = keys(Map.of());
    keys.start(this);
    String key = Files.readString(data.resolve("api-key")).strip();
    assertThat(key).matches("rk_[A-Za-z0-9_-]{43}");
    assertThat(keys.tenant(key).map(Tenant::id)).contains("default");
    for (String secret : new String[] {"api-key", "pepper"}) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(secret))))
          .isEqualTo("rw-------");
    }
    try (var files = Files.list(data)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("api-key", "pepper");
    }
  }

  @Test
  void aSecondStartKeepsTheKeyAndThePepper() throws IOException {
    keys(Map.of()).start(this);
    String key = Files.readString(data.resolve("api-key")).strip();
    ApiKeys again = keys(Map.of());
    again.start(this);
    assertThat(Files.readString(data.resolve("api-key")).strip()).isEqualTo(key);
    assertThat(again.tenant(key)).isPresent();
  }

  @Test
  void aKeyWhoseRecordWasLostBeforeItWasStoredIsTakenUp() throws IOException {
    keys(Map.of()).start(this);
    String key = Files.readString(data.resolve("api-key")).strip();
    documents.stored.clear();
    assertThat(keys(Map.of()).tenant(key)).isPresent();
  }

  @Test
  void aConfiguredKeyThatChangedStopsWorkingAndMayComeBack() {
    assertThat(keys(Map.of("remora.api-key", "old")).tenant("old")).isPresent();
    ApiKeys changed = keys(Map.of("remora.api-key", "new"));
    assertThat(changed.tenant("new")).isPresent();
    assertThat(changed.tenant("old")).isEmpty();
    ApiKeys back = keys(Map.of("remora.api-key", "old"));
    assertThat(back.tenant("old")).isPresent();
    assertThat(back.tenant("new")).isEmpty();
  }

  @Test
  void keysThatTwoTenantsSwapBothWork() {
    Map<String, String> config = new HashMap<>();
    config.put("remora.api-key", "a");
    config.put("remora.tenants", "acme");
    config.put("remora.tenant.acme.api-key", "b");
    assertThat(keys(config).tenant("a").map(Tenant::id)).contains("default");
    config.put("remora.api-key", "b");
    config.put("remora.tenant.acme.api-key", "a");
    ApiKeys swapped = keys(config);
    assertThat(swapped.tenant("b").map(Tenant::id)).contains("default");
    assertThat(swapped.tenant("a").map(Tenant::id)).contains("acme");
  }

  @Test
  void aTenantThatIsNoLongerConfiguredIsNobody() {
    Map<String, String> config =
        Map.of("remora.api-key", "a", "remora.tenants", "acme", "remora.tenant.acme.api-key", "b");
    assertThat(keys(config).tenant("b")).isPresent();
    assertThat(keys(Map.of("remora.api-key", "a")).tenant("b")).isEmpty();
  }

  @Test
  void aStoreThatIsAwayIsNotAWrongKey() {
    documents.away = true;
    ApiKeys keys = keys(Map.of("remora.api-key", "right"));
    keys.start(this);
    assertThatThrownBy(() -> keys.tenant("right"))
        .isInstanceOfSatisfying(
            Refusal.class, e -> assertThat(e.reason()).isEqualTo(Refusal.Reason.UNAVAILABLE));
    documents.away = false;
    assertThat(keys.tenant("right")).isPresent();
    documents.away = true;
    assertThat(keys.tenant("right")).as("known keys need no store").isPresent();
  }

  private ApiKeys keys(Map<String, String> configured) {
    ApiKeys keys = new ApiKeys();
    keys.tenants = TenantsTest.tenants(configured);
    keys.records = new KeyRecords();
    keys.records.documents = documents;
    keys.dataDir = data.toString();
    keys.open();
    return keys;
  }
}
