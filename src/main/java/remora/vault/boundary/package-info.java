/**
 * The way in to credentials: records that say where a login is kept and on which hosts it may be
 * typed. What is visible is decided by one look-up: a credential whose integration is gone is gone,
 * so that deleting an integration is one step for all that look, whatever still has to be cleaned
 * up behind it.
 *
 * <p>sessionsapi → <b>Integrations, Credentials</b> → control (vaults) → store; a session that logs
 * in → <b>Logins</b> → control → a vault
 */
package remora.vault.boundary;
