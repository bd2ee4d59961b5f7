package remora.vault.entity;

import java.util.Locale;

/** The kinds of vault. */
public enum IntegrationType {
  /** A HashiCorp Vault or OpenBao server, by AppRole and KV version 2. */
  HASHICORP,
  /** This server's own store, encrypted. */
  LOCAL;

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
