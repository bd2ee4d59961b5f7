package remora.vault.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import remora.operations.entity.Deadline;
import remora.support.MemoryDocuments;
import remora.vault.entity.Credential;
import remora.vault.entity.FieldMap;
import remora.vault.entity.Integration;
import remora.vault.entity.NewSecret;

/** A server is killed after an integration's own record is deleted, and before the rest is. */
class OrphansTest {

  private static final Instant NOW = Instant.parse("2026-04-16T12:00:00Z");

  private final MemoryDocuments documents = new MemoryDocuments();
  private final Vaults vaults = Records.vaults(documents);

  private void integration(String id) {
    Integration integration = new Integration(id, "t", "n", Optional.empty(), NOW, NOW);
    Records.integrations(documents).insert(integration);
    FieldMap fields = new FieldMap("u", "p", Optional.empty());
    Records.credentials(documents)
        .insert(
            new Credential(
                "of-" + id,
                "t",
                id,
                "n",
                "secret/data/x",
                fields,
                List.of("example.com"),
                NOW,
                NOW));
    vaults.write(
        integration,
        new NewSecret("secret", "x", Map.of("u", "a", "p", "b"), Map.of()),
        Deadline.in(Duration.ofSeconds(5), Clock.systemUTC()));
  }

  @Test
  void whatADeletedIntegrationLeftIsRemovedAndNothingElse() {
    integration("kept");
    integration("gone");
    Orphans orphans = Records.orphans(documents);
    String before = documents.dump();
    orphans.sweep();
    assertThat(documents.dump()).as("nothing is an orphan yet").isEqualTo(before);
    documents.collection("vault_integrations").remove("gone");
    assertThat(documents.dump()).contains("gone");
    orphans.sweep();
    assertThat(documents.dump()).doesNotContain("gone");
    assertThat(documents.collection("credentials")).containsOnlyKeys("of-kept");
    assertThat(documents.collection("vault_secrets")).hasSize(1);
    assertThat(documents.collection("vault_integrations")).containsOnlyKeys("kept");
  }
}
