package remora.vault.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import remora.operations.entity.Deadline;
import remora.support.LocalSite;
import remora.support.MemoryDocuments;
import remora.support.VaultServer;
import remora.vault.entity.Credential;
import remora.vault.entity.FieldMap;
import remora.vault.entity.Integration;
import remora.vault.entity.Integration.Server;
import remora.vault.entity.Login;
import remora.vault.entity.NewSecret;
import remora.vault.entity.TotpKey.Hash;
import remora.vault.entity.VaultFailure;
import remora.vault.entity.VaultFailure.Reason;

/** Against a server that answers as Vault's API documentation says. */
class HashicorpVaultTest {

  private static final Instant NOW = Instant.parse("2026-04-16T12:00:00Z");
  private static final String CANARY = "canary-hunter2";

  @TempDir Path data;
  private final VaultServer server = new VaultServer();
  private final Vaults vaults = new Vaults();
  private final HashicorpVault hashicorp = new HashicorpVault();
  private final MemoryDocuments documents = new MemoryDocuments();

  @BeforeEach
  void open() {
    MasterKeys keys = new MasterKeys();
    keys.dataDir = data.toString();
    keys.folder = Optional.empty();
    keys.configured = Optional.empty();
    keys.open();
    Envelopes envelopes = new Envelopes();
    envelopes.keys = keys;
    SealedRecords records = new SealedRecords();
    records.documents = documents;
    records.envelopes = envelopes;
    VaultHttp http = new VaultHttp();
    http.seconds = 1;
    http.addresses = Records.addresses("http://127.0.0.1:*");
    http.open(ForkJoinPool.commonPool());
    VaultTokens tokens = new VaultTokens();
    tokens.http = http;
    tokens.records = records;
    tokens.clock = Clock.systemUTC();
    hashicorp.http = http;
    hashicorp.tokens = tokens;
    LocalVault local = new LocalVault();
    local.records = records;
    vaults.local = local;
    vaults.hashicorp = hashicorp;
    vaults.records = records;
  }

  @AfterEach
  void close() {
    server.close();
  }

  private Integration integration(String address, Optional<String> namespace) {
    Integration integration =
        new Integration(
            "i1",
            "t",
            "theirs",
            Optional.of(new Server(address, namespace, VaultServer.ROLE)),
            NOW,
            NOW);
    vaults.keepSecretId(integration, "secret-id-1");
    return integration;
  }

  @Test
  void aServerInsideThatNobodyAllowedIsNotTouched() {
    Integration integration = integration();
    hashicorp.http.addresses = Records.addresses("http://127.0.0.1:1");
    assertFailure(() -> login(integration), Reason.UNREACHABLE);
    assertThat(server.site().requests("/v1/auth/approle/login")).isEmpty();
    hashicorp.http.addresses = Records.addresses(server.address());
    assertFailure(() -> login(integration), Reason.NO_SECRET);
    assertThat(server.site().requests("/v1/auth/approle/login")).hasSize(1);
  }

  private Integration integration() {
    return integration(server.address(), Optional.empty());
  }

  private static Deadline deadline() {
    return Deadline.in(Duration.ofSeconds(5), Clock.systemUTC());
  }

  private int write(Integration integration, Map<String, String> fields) {
    return vaults
        .write(
            integration,
            new NewSecret("secret", "team a/alice", fields, Map.of("owner", "me")),
            deadline())
        .orElseThrow();
  }

  private Login login(Integration integration, FieldMap fields) {
    return vaults.login(
        integration,
        new Credential(
            "c", "t", "i1", "n", "secret/data/team a/alice", fields, java.util.List.of(), NOW, NOW),
        deadline());
  }

  private Login login(Integration integration) {
    return login(integration, new FieldMap("user", "pass", Optional.empty()));
  }

  private static void assertFailure(Runnable call, Reason reason) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(
            VaultFailure.class, failure -> assertThat(failure.reason()).isEqualTo(reason))
        .hasMessageNotContaining("canary")
        .hasMessageNotContaining("secret-id-1");
  }

  @Test
  void itWritesAndReadsWithOneLogin() {
    Integration integration = integration();
    Map<String, String> fields =
        Map.of(
            "user", "alice",
            "pass", CANARY,
            "otp", "otpauth://totp/x?secret=JBSWY3DPEHPK3PXP&algorithm=SHA256&digits=8");
    assertThat(write(integration, fields)).isEqualTo(1);
    assertThat(write(integration, fields)).isEqualTo(2);
    assertThat(server.metadata("team a/alice").getJsonObject("custom_metadata").getString("owner"))
        .isEqualTo("me");
    Login login = login(integration, new FieldMap("user", "pass", Optional.of("otp")));
    assertThat(login.username()).isEqualTo("alice");
    assertThat(login.password()).isEqualTo(CANARY);
    assertThat(login.totp())
        .hasValueSatisfying(
            key -> {
              assertThat(key.hash()).isEqualTo(Hash.SHA256);
              assertThat(key.digits()).isEqualTo(8);
            });
    assertThat(login.toString()).doesNotContain("canary");
    assertThat(server.logins()).isEqualTo(1);
    assertThat(documents.dump()).doesNotContain("secret-id-1").doesNotContain("canary");
  }

  @Test
  void aLeaseThatEndsAndATokenThatIsRevokedAreFollowedByALogin() {
    Integration integration = integration();
    write(integration, Map.of("user", "alice", "pass", CANARY));
    server.revoke();
    assertThat(login(integration).password()).isEqualTo(CANARY);
    assertThat(server.logins()).isEqualTo(2);
    server.lease(10).revoke();
    login(integration);
    assertThat(server.logins()).isEqualTo(3);
    login(integration);
    assertThat(server.logins()).as("ten seconds are not worth keeping").isEqualTo(4);
  }

  @Test
  void aNewSecretIdCounts() {
    Integration integration = integration();
    write(integration, Map.of("user", "alice", "pass", CANARY));
    server.secretId("secret-id-2").revoke();
    assertFailure(() -> login(integration), Reason.REFUSED);
    vaults.keepSecretId(integration, "secret-id-2");
    assertThat(login(integration).username()).isEqualTo("alice");
  }

  @Test
  void theNamespaceGoesWithEachRequest() {
    server.namespace("team-a");
    assertFailure(() -> login(integration()), Reason.REFUSED);
    Integration inside = integration(server.address(), Optional.of("team-a"));
    write(inside, Map.of("user", "alice", "pass", CANARY));
    assertThat(login(inside).password()).isEqualTo(CANARY);
  }

  @Test
  void whatIsMissingIsNamed() {
    Integration integration = integration();
    assertFailure(() -> login(integration), Reason.NO_SECRET);
    write(integration, Map.of("user", "canary-alice"));
    assertThatThrownBy(() -> login(integration))
        .hasMessageContaining("\"pass\"")
        .hasMessageNotContaining("canary");
    write(integration, Map.of("user", "a", "pass", CANARY, "otp", "canary?"));
    assertFailure(
        () -> login(integration, new FieldMap("user", "pass", Optional.of("otp"))),
        Reason.MISSING_FIELD);
    server.delete("team a/alice");
    assertFailure(() -> login(integration), Reason.NO_SECRET);
  }

  @Test
  void aPolicyThatForbidsIsARefusal() {
    Integration integration = integration();
    assertThatThrownBy(
            () ->
                vaults.write(
                    integration,
                    new NewSecret("secret", "forbidden", Map.of("a", CANARY), Map.of()),
                    deadline()))
        .isInstanceOfSatisfying(
            VaultFailure.class, failure -> assertThat(failure.reason()).isEqualTo(Reason.REFUSED))
        .hasMessageContaining("permission denied")
        .hasMessageNotContaining("canary");
  }

  @Test
  void aRedirectIsFollowedOnTheSameHostOnly() {
    try (LocalSite other = new LocalSite()) {
      LocalSite.Route home =
          exchange -> {
            exchange
                .getResponseHeaders()
                .add("Location", server.address() + exchange.getRequestURI().getPath());
            exchange.sendResponseHeaders(307, -1);
          };
      other.below("/v1", home);
      assertFailure(() -> login(integration(other.url(""), Optional.empty())), Reason.UNREACHABLE);
      assertThat(server.logins()).isZero();
      other.below(
          "/v1",
          exchange -> {
            exchange.getResponseHeaders().add("Location", "/moved");
            exchange.sendResponseHeaders(307, -1);
          });
      assertFailure(() -> login(integration(other.url(""), Optional.empty())), Reason.UNREACHABLE);
      assertThat(other.requests("/moved")).as("followed, and no JSON there").hasSize(1);
      assertThat(other.requests("/moved").get(0).method()).isEqualTo("POST");
    }
  }

  @Test
  void aSilentABrokenAndAHugeServerAreBounded() {
    try (LocalSite bad = new LocalSite()) {
      bad.silent("/v1/auth/approle/login");
      assertFailure(() -> login(integration(bad.url(""), Optional.empty())), Reason.UNREACHABLE);
      bad.page("/v1/auth/approle/login", "x".repeat(2_000_000));
      assertFailure(() -> login(integration(bad.url(""), Optional.empty())), Reason.UNREACHABLE);
      bad.page("/v1/auth/approle/login", "<html>no vault</html>");
      assertFailure(() -> login(integration(bad.url(""), Optional.empty())), Reason.UNREACHABLE);
    }
    assertFailure(
        () -> login(integration("http://127.0.0.1:1", Optional.empty())), Reason.UNREACHABLE);
  }
}
