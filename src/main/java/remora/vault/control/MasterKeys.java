package remora.vault.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Instant;
import java.util.NavigableSet;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The keys that data keys are wrapped under. */
@ApplicationScoped
public class MasterKeys {

  @Inject
  @ConfigProperty(name = "remora.data.dir")
  String dataDir;

  @Inject
  @ConfigProperty(name = "remora.vault.keys-dir")
  Optional<String> folder;

  @Inject
  @ConfigProperty(name = "remora.vault.master-keys")
  Optional<String> configured;

  private KeyRing ring;

  @PostConstruct
  void open() {
    ring =
        configured
            .<KeyRing>map(ConfiguredKeys::new)
            .orElseGet(
                () ->
                    new FolderKeys(
                        folder
                            .map(Path::of)
                            .orElseGet(() -> Path.of(dataDir).resolve("vault-keys"))
                            .toAbsolutePath()));
  }

  /** The version that seals. */
  int newest() {
    return ring.versions().last();
  }

  NavigableSet<Integer> versions() {
    return ring.versions();
  }

  /**
   * A version's key.
   *
   * @throws IllegalStateException when this server does not have it
   */
  SecretKey key(int version) {
    return ring.key(version)
        .map(AesGcm::key)
        .orElseThrow(
            () -> new IllegalStateException("master key " + version + " is not on this server"));
  }

  Optional<Instant> newestSince() {
    return ring.newestSince();
  }

  void rotate() {
    ring.rotate();
  }

  boolean remove(int version) {
    return ring.remove(version);
  }
}
