package remora.vault.entity;

import java.util.Map;

/**
 * What is to be written into a vault. Prints itself as dots.
 *
 * @param mount of the KV engine, such as {@code secret}
 * @param path below the mount, without {@code data/}
 * @param data the secret's fields
 * @param metadata is not secret
 */
public record NewSecret(
    String mount, String path, Map<String, String> data, Map<String, String> metadata) {

  public NewSecret {
    data = Map.copyOf(data);
    metadata = Map.copyOf(metadata);
  }

  /** Where it will be read: {@code secret/data/PATH}. */
  public String vaultPath() {
    return mount + "/data/" + path;
  }

  @Override
  public String toString() {
    return "NewSecret[" + vaultPath() + ", •••]";
  }
}
