package remora.vault.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import remora.vault.entity.Binding;
import remora.vault.entity.Sealed;

/** Seals and opens records, each under a data key of its own. */
@ApplicationScoped
public class Envelopes {

  @Inject MasterKeys keys;

  Sealed seal(Binding binding, byte[] plain) {
    byte[] dataKey = AesGcm.random(AesGcm.KEY_BYTES);
    try {
      byte[] content = AesGcm.encrypt(AesGcm.key(dataKey), plain, binding.bytes());
      return wrap(binding, dataKey, base64(content));
    } finally {
      Arrays.fill(dataKey, (byte) 0);
    }
  }

  /**
   * What was sealed.
   *
   * @throws BrokenSeal when it is another record, or was changed
   */
  byte[] open(Binding binding, Sealed sealed) {
    byte[] dataKey = unwrap(binding, sealed);
    try {
      return AesGcm.decrypt(AesGcm.key(dataKey), bytes(sealed.content()), binding.bytes());
    } finally {
      Arrays.fill(dataKey, (byte) 0);
    }
  }

  /** Whether the newest master key is another one than the record's. */
  boolean isOutdated(Sealed sealed) {
    return sealed.keyVersion() != keys.newest();
  }

  /** The same content under the newest master key; the content itself is not opened. */
  Sealed rewrap(Binding binding, Sealed sealed) {
    byte[] dataKey = unwrap(binding, sealed);
    try {
      return wrap(binding, dataKey, sealed.content());
    } finally {
      Arrays.fill(dataKey, (byte) 0);
    }
  }

  private Sealed wrap(Binding binding, byte[] dataKey, String content) {
    int version = keys.newest();
    byte[] wrapped = AesGcm.encrypt(keys.key(version), dataKey, wrapping(binding, version));
    return new Sealed(version, base64(wrapped), content);
  }

  private byte[] unwrap(Binding binding, Sealed sealed) {
    int version = sealed.keyVersion();
    return AesGcm.decrypt(
        keys.key(version), bytes(sealed.wrappedKey()), wrapping(binding, version));
  }

  /** A data key is bound to its master key's version too. */
  private static byte[] wrapping(Binding binding, int keyVersion) {
    byte[] bound = binding.bytes();
    return ByteBuffer.allocate(bound.length + Integer.BYTES).put(bound).putInt(keyVersion).array();
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static byte[] bytes(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw new BrokenSeal();
    }
  }
}
