package remora.vault.control;

import java.time.Instant;
import java.util.NavigableSet;
import java.util.Optional;

/** Where master keys are. Versions count from 1; the highest one seals. */
interface KeyRing {

  /** All versions that are there; never empty. */
  NavigableSet<Integer> versions();

  /** 32 bytes; empty when there is no such version. */
  Optional<byte[]> key(int version);

  /** When the newest version was made; empty where that is not known and not ours to change. */
  Optional<Instant> newestSince();

  /** Makes a new version, unless another server has just done so. */
  void rotate();

  /** Forgets an old version; false when this is not ours to do. */
  boolean remove(int version);
}
