/**
 * How secrets are kept and found. The local vault is sealed twice: each record has a data key of
 * its own (AES-256-GCM), and that is wrapped under a master key with a version, so that a new
 * master key rewraps 32 bytes a record instead of reading every secret. A HashiCorp vault keeps its
 * secrets; only the secret id of the role is here, sealed in the same way.
 *
 * <p>boundary (Credentials, Integrations, Logins) → <b>Vaults → LocalVault, HashicorpVault →
 * SealedRecords, Envelopes, MasterKeys</b> → store, key files
 */
package remora.vault.control;
