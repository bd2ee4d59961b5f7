package remora.vault.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import remora.access.entity.Refusal;
import remora.access.entity.Tenant;
import remora.support.MemoryDocuments;
import remora.vault.control.Records;
import remora.vault.entity.Credential;
import remora.vault.entity.FieldMap;
import remora.vault.entity.Integration;
import remora.vault.entity.Integration.Server;

class IntegrationsTest {

  private static final Tenant ANN = new Tenant("ann", 0, 0, 0, OptionalInt.empty());
  private static final Tenant BOB = new Tenant("bob", 0, 0, 0, OptionalInt.empty());

  private final MemoryDocuments documents = new MemoryDocuments();
  private final Integrations integrations = new Integrations();
  private final Credentials credentials = new Credentials();

  @BeforeEach
  void open() {
    integrations.records = Records.integrations(documents);
    integrations.credentials = Records.credentials(documents);
    integrations.vaults = Records.vaults(documents);
    integrations.addresses = Records.addresses("http://127.0.0.1:8200");
    integrations.clock = Clock.systemUTC();
    credentials.records = integrations.credentials;
    credentials.integrations = integrations.records;
    credentials.clock = Clock.systemUTC();
  }

  private Credential credential(Tenant tenant, Integration integration, String domain) {
    return credentials.create(
        tenant,
        "name",
        integration.id(),
        "secret/data/x",
        new FieldMap("u", "p", Optional.of("t")),
        List.of(domain));
  }

  @Test
  void deletingAnIntegrationTakesItsCredentialsAlong() {
    Integration kept = integrations.createLocal(ANN, "kept");
    Integration leaving = integrations.createLocal(ANN, "leaving");
    Credential mine = credential(ANN, kept, "example.com");
    Credential gone = credential(ANN, leaving, "example.com");
    assertThat(credentials.list(ANN)).containsExactlyInAnyOrder(mine, gone);
    integrations.delete(leaving);
    assertThat(credentials.list(ANN)).containsExactly(mine);
    assertThat(credentials.find(ANN, gone.id())).isEmpty();
    assertThat(documents.dump()).doesNotContain(leaving.id());
  }

  @Test
  void theIntegrationsOwnRecordIsWhatCounts() {
    Integration integration = integrations.createLocal(ANN, "half deleted");
    Credential credential = credential(ANN, integration, "example.com");
    // As after a kill between the two steps.
    documents.collection("vault_integrations").clear();
    assertThat(credentials.find(ANN, credential.id())).isEmpty();
    assertThat(credentials.list(ANN)).isEmpty();
    assertThatThrownBy(() -> credential(ANN, integration, "example.com"))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void othersSeeNothing() {
    Integration integration = integrations.createLocal(ANN, "hers");
    Credential credential = credential(ANN, integration, "example.com");
    assertThat(integrations.find(BOB, integration.id())).isEmpty();
    assertThat(integrations.list(BOB)).isEmpty();
    assertThat(credentials.find(BOB, credential.id())).isEmpty();
    assertThat(credentials.list(BOB)).isEmpty();
    assertThatThrownBy(() -> credential(BOB, integration, "example.com"))
        .isInstanceOf(Refusal.class);
    assertThat(credentials.find(ANN, credential.id())).contains(credential);
  }

  @Test
  void aBadDomainIsNamedByItsPlace() {
    Integration integration = integrations.createLocal(ANN, "hers");
    assertThatThrownBy(() -> credential(ANN, integration, "*"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("allowedDomains[0]");
  }

  @Test
  void aServerThatTheOperatorAllowsIsTaken() {
    Server allowed = new Server("http://127.0.0.1:8200", Optional.empty(), "role");
    Server outside = new Server("https://vault.example:8200", Optional.empty(), "role");
    assertThat(integrations.create(ANN, "x", allowed, "s").server()).contains(allowed);
    assertThat(integrations.create(ANN, "x", outside, "s").server()).contains(outside);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://vault.example:8200",
        "ftp://vault.example",
        "vault.example",
        "https://",
        "https://u:p@vault.example",
        "https://vault.example/v1",
        "https://vault.example?x",
        "https://vault example",
        "http://127.0.0.1.evil.example",
        "http://127.0.0.1:8201",
        "https://127.0.0.1:8200",
        "https://localhost:8200",
        "https://vault.localhost",
        "https://[::1]:8200",
        "https://10.0.0.1:8200",
        "https://169.254.169.254",
        "https://2130706433",
        "https://0x7f.1",
        "https://127.1"
      })
  void anAddressThatIsNoneOrUnsafeIsRefused(String address) {
    assertThatThrownBy(
            () ->
                integrations.create(
                    ANN, "x", new Server(address, Optional.empty(), "role"), "canary"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("config.address")
        .hasMessageNotContaining("canary");
    assertThat(integrations.list(ANN)).isEmpty();
  }
}
