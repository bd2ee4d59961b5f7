package remora.vault.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.NavigableSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes a new master key when the newest is old enough, wraps all records under it, and removes
 * keys that nothing is wrapped under any more.
 */
@ApplicationScoped
public class KeyRotation {

  private static final System.Logger LOG = System.getLogger(KeyRotation.class.getName());

  /**
   * An old key stays so long after a new one was made: another server may have read the folder
   * before, and write a record under the old key yet.
   */
  private static final Duration GRACE = Duration.ofHours(1);

  @Inject MasterKeys keys;
  @Inject SealedRecords records;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "remora.vault.rotate-days")
  int days;

  /** A wrong key is better told at the start than at the first login. */
  void check() {
    if (days < 1) {
      throw new IllegalStateException("remora.vault.rotate-days must be at least 1; it is " + days);
    }
    keys.newest();
  }

  void sweep() {
    if (olderThan(Duration.ofDays(days))) {
      keys.rotate();
      LOG.log(Level.INFO, "master key {0} was made", Integer.toString(keys.newest()));
    }
    NavigableSet<Integer> used = records.rewrapAll();
    if (keys.newestSince().isEmpty() || olderThan(GRACE)) {
      keys.versions().headSet(keys.newest(), false).stream()
          .filter(version -> !used.contains(version))
          .forEach(this::retire);
    }
  }

  private boolean olderThan(Duration age) {
    return keys.newestSince().filter(made -> made.plus(age).isBefore(clock.instant())).isPresent();
  }

  private void retire(int version) {
    LOG.log(
        Level.INFO,
        keys.remove(version)
            ? "master key {0} was removed: nothing is wrapped under it"
            : "nothing is wrapped under master key {0}: it can leave remora.vault.master-keys",
        Integer.toString(version));
  }
}
