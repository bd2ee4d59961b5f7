package remora.access.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import remora.store.boundary.Documents;

/**
 * Keys in the store: {@code {_id: hash of the key, tenant, revoked?}}, and beside them one pointer
 * a tenant ({@code current/…}) to the hash of its key, so that a new key can revoke the one before
 * it.
 */
@ApplicationScoped
public class KeyRecords {

  private static final String COLLECTION = "keys";
  private static final String POINTER = "current/";
  private static final String HASH = "key";
  private static final String TENANT = "tenant";
  private static final String REVOKED = "revoked";

  @Inject Documents documents;

  Optional<String> owner(String hash) {
    return find(hash)
        .filter(record -> !Boolean.TRUE.equals(record.get(REVOKED)))
        .map(record -> (String) record.get(TENANT));
  }

  /**
   * Hash of a tenant's key; the slot is the tenant's, hashed, so that servers with other peppers do
   * not meet.
   */
  Optional<String> current(String slot) {
    return find(POINTER + slot).map(record -> (String) record.get(HASH));
  }

  /** Makes this the tenant's key and revokes the one before. The same again changes nothing. */
  void register(String tenant, String slot, String hash) {
    Optional<String> former = current(slot);
    if (former.filter(hash::equals).isPresent() && owner(hash).filter(tenant::equals).isPresent()) {
      return;
    }
    if (!documents.insertIfAbsent(COLLECTION, Map.of("_id", hash, TENANT, tenant))) {
      set(hash, Map.of(TENANT, tenant, REVOKED, false));
    }
    if (!documents.insertIfAbsent(COLLECTION, Map.of("_id", POINTER + slot, HASH, hash))) {
      set(POINTER + slot, Map.of(HASH, hash));
    }
    // Only if it is still that tenant's: keys may have been swapped between two tenants.
    former
        .filter(old -> !old.equals(hash))
        .filter(old -> owner(old).filter(tenant::equals).isPresent())
        .ifPresent(old -> set(old, Map.of(REVOKED, true)));
    documents.makeDurable();
  }

  private Optional<Map<String, Object>> find(String id) {
    return documents.findAll(COLLECTION, List.of(id)).stream().findFirst();
  }

  private void set(String id, Map<String, Object> fields) {
    if (documents.updateIf(COLLECTION, id, Map.of(), fields, Map.of()).isEmpty()) {
      throw new IllegalStateException("a key record vanished while it was written");
    }
  }
}
