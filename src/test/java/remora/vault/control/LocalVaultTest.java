package remora.vault.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import remora.operations.entity.Deadline;
import remora.support.MemoryDocuments;
import remora.vault.entity.Integration;
import remora.vault.entity.NewSecret;
import remora.vault.entity.VaultFailure;

/** What is sealed, and what opens it. */
class LocalVaultTest {

  private static final String CANARY = "canary-7f3a-correct-horse";
  private static final Instant NOW = Instant.parse("2026-04-16T12:00:00Z");

  @TempDir Path data;
  private final MemoryDocuments documents = new MemoryDocuments();
  private final Deadline deadline = Deadline.in(Duration.ofSeconds(5), Clock.systemUTC());
  private SealedRecords records;
  private LocalVault vault;

  @BeforeEach
  void begin() {
    open(Optional.empty());
  }

  private MasterKeys open(Optional<String> configured) {
    MasterKeys keys = new MasterKeys();
    keys.dataDir = data.toString();
    keys.folder = Optional.empty();
    keys.configured = configured;
    keys.open();
    Envelopes envelopes = new Envelopes();
    envelopes.keys = keys;
    records = new SealedRecords();
    records.documents = documents;
    records.envelopes = envelopes;
    vault = new LocalVault();
    vault.records = records;
    return keys;
  }

  private static Integration local(String tenant, String id) {
    return new Integration(id, tenant, "mine", Optional.empty(), NOW, NOW);
  }

  private int write(Integration integration, String password) {
    NewSecret secret =
        new NewSecret("secret", "alice", Map.of("pass", password), Map.of("owner", "me"));
    return vault.write(integration, secret, deadline).orElseThrow();
  }

  private String read(Integration integration) {
    return vault.read(integration, "secret/data/alice", deadline).getString("pass");
  }

  private Map<String, Object> stored() {
    return documents.collection("vault_secrets").values().iterator().next();
  }

  @Test
  void whatIsWrittenIsReadAndNotSeenInTheStore() {
    Integration mine = local("t", "1");
    assertThat(write(mine, CANARY)).isEqualTo(1);
    assertThat(read(mine)).isEqualTo(CANARY);
    assertThat(write(mine, CANARY + "2")).isEqualTo(2);
    assertThat(read(mine)).isEqualTo(CANARY + "2");
    assertThat(documents.dump())
        .contains("vault_secrets")
        .doesNotContain("canary")
        .doesNotContain(
            Base64.getEncoder()
                .encodeToString(CANARY.getBytes(StandardCharsets.UTF_8))
                .substring(0, 12));
    assertThat(records.toString() + vault).doesNotContain("canary");
  }

  @Test
  void theSameSecretTwiceLooksDifferent() {
    write(local("t", "1"), CANARY);
    write(local("t", "2"), CANARY);
    assertThat(documents.collection("vault_secrets").values())
        .extracting(each -> each.get("content"))
        .doesNotHaveDuplicates();
    assertThat(documents.collection("vault_secrets").values())
        .extracting(each -> each.get("key"))
        .doesNotHaveDuplicates();
  }

  @Test
  void aRecordOpensInItsOwnPlaceOnly() {
    Integration mine = local("t", "1");
    write(mine, CANARY);
    Map<String, Object> record = stored();
    // Another tenant's, another record's, an older one's, and a changed one.
    assertBroken(local("other", "1"));
    Map<String, Object> moved = new HashMap<>(record);
    moved.put("_id", "2/kv/secret/data/alice");
    documents.insertIfAbsent("vault_secrets", moved);
    assertBroken(local("t", "2"));
    record.put("version", 2);
    assertBroken(mine);
    record.put("version", 1);
    assertThat(read(mine)).as("as it was").isEqualTo(CANARY);
    String content = (String) record.get("content");
    byte[] bytes = Base64.getDecoder().decode(content);
    bytes[bytes.length - 1] ^= 1;
    record.put("content", Base64.getEncoder().encodeToString(bytes));
    assertBroken(mine);
    record.put("content", "?");
    assertBroken(mine);
  }

  private void assertBroken(Integration integration) {
    assertThatThrownBy(() -> read(integration))
        .isInstanceOf(BrokenSeal.class)
        .hasMessageNotContaining("canary");
  }

  @Test
  void onlyTheOwnerCanReadTheKeyFile() throws IOException {
    write(local("t", "1"), CANARY);
    Path key = data.resolve("vault-keys").resolve("1");
    assertThat(Files.size(key)).isEqualTo(32);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
        .isEqualTo("rw-------");
  }

  @Test
  void withoutTheKeyNothingOpens() throws IOException {
    Integration mine = local("t", "1");
    write(mine, CANARY);
    Files.delete(data.resolve("vault-keys").resolve("1"));
    assertThatThrownBy(() -> read(mine)).isInstanceOf(RuntimeException.class);
  }

  @Test
  void aNewMasterKeyRewrapsWhatIsReadAndTheRestInTheSweep() throws IOException {
    Integration one = local("t", "1");
    Integration two = local("t", "2");
    write(one, CANARY);
    write(two, CANARY);
    String content = (String) stored().get("content");
    open(Optional.empty()).rotate();
    assertThat(read(one)).isEqualTo(CANARY);
    assertThat(documents.find("vault_secrets", Map.of("keyVersion", 2))).hasSize(1);
    KeyRotation rotation = rotation(90);
    rotation.sweep();
    assertThat(documents.find("vault_secrets", Map.of("keyVersion", 2))).hasSize(2);
    assertThat(documents.dump()).as("the content is not sealed anew").contains(content);
    assertThat(keyFiles()).as("another server may still write under the old key").contains("1");
    age(2, Duration.ofHours(2));
    rotation.sweep();
    assertThat(keyFiles()).containsExactly("2");
    assertThat(read(one)).isEqualTo(CANARY);
    assertThat(read(two)).isEqualTo(CANARY);
  }

  private KeyRotation rotation(int days) {
    KeyRotation rotation = new KeyRotation();
    rotation.keys = records.envelopes.keys;
    rotation.records = records;
    rotation.clock = Clock.systemUTC();
    rotation.days = days;
    return rotation;
  }

  private void age(int version, Duration age) throws IOException {
    Files.setLastModifiedTime(
        data.resolve("vault-keys").resolve(Integer.toString(version)),
        FileTime.from(Clock.system(ZoneOffset.UTC).instant().minus(age)));
  }

  private List<String> keyFiles() throws IOException {
    try (Stream<Path> files = Files.list(data.resolve("vault-keys"))) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  @Test
  void anOldKeyIsFollowedByANewOne() throws IOException {
    write(local("t", "1"), CANARY);
    age(1, Duration.ofDays(89));
    rotation(90).sweep();
    assertThat(keyFiles()).containsExactly("1");
    age(1, Duration.ofDays(91));
    rotation(90).sweep();
    assertThat(keyFiles()).containsExactlyInAnyOrder("1", "2");
    assertThat(stored()).containsEntry("keyVersion", 2);
    assertThat(read(local("t", "1"))).isEqualTo(CANARY);
  }

  @Test
  void configuredKeysRotateByConfiguration() {
    String one = Base64.getEncoder().encodeToString(new byte[32]);
    String two = Base64.getEncoder().encodeToString(AesGcm.random(32));
    open(Optional.of("1:" + one));
    Integration mine = local("t", "1");
    write(mine, CANARY);
    open(Optional.of("1:" + one + ", 2:" + two));
    rotation(1).sweep();
    assertThat(stored()).containsEntry("keyVersion", 2);
    open(Optional.of("2:" + two));
    assertThat(read(mine)).isEqualTo(CANARY);
    open(Optional.of("1:" + one));
    assertThatThrownBy(() -> read(mine)).hasMessageContaining("master key 2");
  }

  @Test
  void wrongConfiguredKeysAreRefusedAndNotQuoted() {
    Stream.of("", "x", "1:QUJD", "0:" + "A".repeat(43) + "=", "1:canary!", "a:QUJD")
        .forEach(
            text ->
                assertThatThrownBy(() -> new ConfiguredKeys(text))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageNotContaining("canary")
                    .hasNoCause());
  }

  @Test
  void writersOfOneRecordTakeTurns() {
    Integration mine = local("t", "1");
    CompletableFuture<?>[] writers =
        IntStream.range(0, 4)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> write(mine, "p" + i)))
            .toArray(CompletableFuture[]::new);
    CompletableFuture.allOf(writers).join();
    assertThat(stored()).containsEntry("version", 4);
    assertThat(read(mine)).startsWith("p");
  }

  @Test
  void whatIsNotThereIsSaidToBe() {
    assertThatThrownBy(() -> read(local("t", "1")))
        .isInstanceOfSatisfying(
            VaultFailure.class,
            failure -> assertThat(failure.reason()).isEqualTo(VaultFailure.Reason.NO_SECRET));
  }
}
