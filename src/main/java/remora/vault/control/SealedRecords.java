package remora.vault.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import remora.store.boundary.Documents;
import remora.vault.entity.Binding;
import remora.vault.entity.Sealed;

/**
 * Sealed text in the store: {@code {_id, tenant, integration, version, keyVersion, key, content}}.
 * Everything secret is in this one collection, so that one sweep rewraps all of it.
 */
@ApplicationScoped
public class SealedRecords {

  private static final String COLLECTION = "vault_secrets";
  private static final String TENANT = "tenant";
  private static final String INTEGRATION = "integration";
  private static final String VERSION = "version";
  private static final String KEY_VERSION = "keyVersion";
  private static final String KEY = "key";
  private static final String CONTENT = "content";

  /** Writers of one record at one moment; each loser has seen another one win. */
  private static final int TRIES = 8;

  @Inject Documents documents;
  @Inject Envelopes envelopes;

  /**
   * Writes a record in the place of what was there.
   *
   * @return its version, from 1
   */
  int put(String tenant, String integration, String id, String text) {
    byte[] plain = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < TRIES; i++) {
      Optional<Map<String, Object>> before = find(id);
      int version = before.map(found -> version(found) + 1).orElse(1);
      Map<String, Object> content =
          fields(version, envelopes.seal(new Binding(tenant, id, version), plain));
      if (before.isPresent()
          ? replace(id, version - 1, content)
          : insert(tenant, integration, id, content)) {
        documents.makeDurable();
        return version;
      }
    }
    throw new IllegalStateException("a sealed record is written by too many at one time");
  }

  private boolean insert(
      String tenant, String integration, String id, Map<String, Object> content) {
    Map<String, Object> document = new HashMap<>(content);
    document.put("_id", id);
    document.put(TENANT, tenant);
    document.put(INTEGRATION, integration);
    return documents.insertIfAbsent(COLLECTION, document);
  }

  private boolean replace(String id, int version, Map<String, Object> content) {
    return documents
        .updateIf(COLLECTION, id, Map.of(VERSION, version), content, Map.of())
        .isPresent();
  }

  /** A record's text; it is rewrapped when its master key is not the newest. */
  Optional<String> get(String tenant, String id) {
    return find(id)
        .map(
            found -> {
              Binding binding = new Binding(tenant, id, version(found));
              byte[] plain = envelopes.open(binding, sealed(found));
              if (envelopes.isOutdated(sealed(found))) {
                rewrap(found);
              }
              return new String(plain, StandardCharsets.UTF_8);
            });
  }

  /** How many records an integration has. */
  int count(String integration) {
    return documents.find(COLLECTION, Map.of(INTEGRATION, integration)).size();
  }

  void deleteOf(String integration) {
    documents.deleteWhere(COLLECTION, Map.of(INTEGRATION, integration));
    documents.makeDurable();
  }

  /** The integrations that these are of. */
  List<String> integrations() {
    return documents.find(COLLECTION, Map.of(), List.of(INTEGRATION)).stream()
        .map(found -> (String) found.get(INTEGRATION))
        .distinct()
        .toList();
  }

  /**
   * Wraps all records under the newest master key.
   *
   * @return the versions that are in use afterwards
   */
  NavigableSet<Integer> rewrapAll() {
    for (Map<String, Object> found : documents.find(COLLECTION, Map.of())) {
      if (envelopes.isOutdated(sealed(found))) {
        rewrap(found);
      }
    }
    documents.makeDurable();
    NavigableSet<Integer> used = new TreeSet<>();
    documents.find(COLLECTION, Map.of()).forEach(found -> used.add(sealed(found).keyVersion()));
    return used;
  }

  /** Only if it is still what was read: its content may have been written anew meanwhile. */
  private void rewrap(Map<String, Object> found) {
    String id = (String) found.get("_id");
    int version = version(found);
    Sealed before = sealed(found);
    Sealed after = envelopes.rewrap(new Binding((String) found.get(TENANT), id, version), before);
    documents.updateIf(
        COLLECTION,
        id,
        Map.of(VERSION, version, KEY_VERSION, before.keyVersion()),
        fields(version, after),
        Map.of());
  }

  private Optional<Map<String, Object>> find(String id) {
    return documents.findAll(COLLECTION, List.of(id)).stream().findFirst();
  }

  private static int version(Map<String, Object> found) {
    return ((Number) found.get(VERSION)).intValue();
  }

  private static Sealed sealed(Map<String, Object> found) {
    return new Sealed(
        ((Number) found.get(KEY_VERSION)).intValue(),
        (String) found.get(KEY),
        (String) found.get(CONTENT));
  }

  private static Map<String, Object> fields(int version, Sealed sealed) {
    return Map.of(
        VERSION, version,
        KEY_VERSION, sealed.keyVersion(),
        KEY, sealed.wrappedKey(),
        CONTENT, sealed.content());
  }
}
