package remora.vault.entity;

/**
 * Something encrypted, as it is stored. All text is Base64.
 *
 * @param keyVersion of the master key that the data key is wrapped under, from 1
 * @param wrappedKey the record's own data key, encrypted: nonce, ciphertext, tag
 * @param content encrypted under the data key: nonce, ciphertext, tag
 */
public record Sealed(int keyVersion, String wrappedKey, String content) {}
