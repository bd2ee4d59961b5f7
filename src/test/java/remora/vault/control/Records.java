package remora.vault.control;

import java.util.Base64;
import java.util.Optional;
import remora.support.MemoryDocuments;

/** The parts of this package over a store in memory, for tests of other packages. */
public final class Records {

  private Records() {}

  public static IntegrationRecords integrations(MemoryDocuments documents) {
    IntegrationRecords records = new IntegrationRecords();
    records.documents = documents;
    return records;
  }

  public static CredentialRecords credentials(MemoryDocuments documents) {
    CredentialRecords records = new CredentialRecords();
    records.documents = documents;
    return records;
  }

  public static VaultAddresses addresses(String allowed) {
    VaultAddresses addresses = new VaultAddresses();
    addresses.setting = Optional.of(allowed);
    addresses.check();
    return addresses;
  }

  public static Orphans orphans(MemoryDocuments documents) {
    Orphans orphans = new Orphans();
    orphans.integrations = integrations(documents);
    orphans.credentials = credentials(documents);
    orphans.secrets = new SealedRecords();
    orphans.secrets.documents = documents;
    return orphans;
  }

  /** Without a way to vault servers. */
  public static Vaults vaults(MemoryDocuments documents) {
    MasterKeys keys = new MasterKeys();
    keys.configured =
        Optional.of("1:" + Base64.getEncoder().encodeToString(AesGcm.random(AesGcm.KEY_BYTES)));
    keys.open();
    Envelopes envelopes = new Envelopes();
    envelopes.keys = keys;
    SealedRecords records = new SealedRecords();
    records.documents = documents;
    records.envelopes = envelopes;
    Vaults vaults = new Vaults();
    vaults.records = records;
    vaults.local = new LocalVault();
    vaults.local.records = records;
    vaults.hashicorp = new HashicorpVault();
    vaults.hashicorp.tokens = new VaultTokens();
    return vaults;
  }
}
