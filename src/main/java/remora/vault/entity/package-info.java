/**
 * Credentials without their secrets, and secrets only while they are in use: what is stored names a
 * place in a vault, and what was read from there is a {@link remora.vault.entity.Login} that prints
 * itself as dots.
 *
 * <p>dialect → boundary (Credentials, Logins) → control → <b>Credential, Integration, Login</b>
 */
package remora.vault.entity;
