package remora.vault.entity;

import java.util.Optional;

/**
 * Under which names a secret in the vault holds the parts of a login.
 *
 * @param totp where the key of one-time passwords is; empty when there is none
 */
public record FieldMap(String username, String password, Optional<String> totp) {}
