package remora.vault.control;

import java.time.Instant;
import java.util.Base64;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Master keys from the configuration, where a secrets store of the operator's keeps them. */
final class ConfiguredKeys implements KeyRing {

  private static final String SHAPE =
      "remora.vault.master-keys must be like 1:BASE64,2:BASE64, each of 32 bytes; the highest"
          + " number seals";

  private final NavigableMap<Integer, byte[]> keys = new TreeMap<>();

  /**
   * @param text {@code 1:BASE64,2:BASE64}
   */
  ConfiguredKeys(String text) {
    for (String part : text.split(",", -1)) {
      int colon = part.indexOf(':');
      try {
        int version = Integer.parseInt(part.substring(0, Math.max(0, colon)).strip());
        byte[] key = Base64.getDecoder().decode(part.substring(colon + 1).strip());
        if (version < 1 || key.length != AesGcm.KEY_BYTES || keys.put(version, key) != null) {
          throw new IllegalStateException(SHAPE);
        }
      } catch (IllegalArgumentException e) {
        // Not with the cause: its message may quote a key.
        throw new IllegalStateException(SHAPE);
      }
    }
  }

  @Override
  public NavigableSet<Integer> versions() {
    return new TreeSet<>(keys.keySet());
  }

  @Override
  public Optional<byte[]> key(int version) {
    return Optional.ofNullable(keys.get(version)).map(byte[]::clone);
  }

  @Override
  public Optional<Instant> newestSince() {
    return Optional.empty();
  }

  @Override
  public void rotate() {
    throw new UnsupportedOperationException("configured keys are the operator's to rotate");
  }

  @Override
  public boolean remove(int version) {
    return false;
  }
}
