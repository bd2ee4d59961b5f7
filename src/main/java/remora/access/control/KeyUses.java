package remora.access.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import remora.store.boundary.Documents;

/**
 * Which idempotency key was used for what: {@code {_id: tenant/hash of the key, body, reference,
 * life, at}}. One insert decides who is first, of two requests and of two servers.
 */
@ApplicationScoped
public class KeyUses {

  private static final String COLLECTION = "idempotency";
  private static final String REFERENCE = "reference";

  /** Tells the servers on one store apart, and this server from itself before a restart. */
  private static final String LIFE = UUID.randomUUID().toString();

  @Inject Documents documents;

  private final Set<String> inHand = ConcurrentHashMap.newKeySet();

  /**
   * One use of a key.
   *
   * @param body hash of the request's body
   * @param reference what the work is known by
   * @param life of the server that had the request
   */
  public record Use(String body, String reference, String life, Instant at) {

    private Map<String, Object> fields() {
      return Map.of("body", body, REFERENCE, reference, "life", life, "at", Date.from(at));
    }
  }

  /** A use by this server. */
  public Use of(String body, String reference, Instant at) {
    return new Use(body, reference, LIFE, at);
  }

  /** True for the first use of a key. */
  public boolean begin(String id, Use use) {
    inHand.add(use.reference());
    Map<String, Object> document = new HashMap<>(use.fields());
    document.put("_id", id);
    boolean first = documents.insertIfAbsent(COLLECTION, document);
    if (!first) {
      inHand.remove(use.reference());
    }
    return first;
  }

  public Optional<Use> find(String id) {
    return documents.findAll(COLLECTION, List.of(id)).stream()
        .map(
            found ->
                new Use(
                    (String) found.get("body"),
                    (String) found.get(REFERENCE),
                    (String) found.get("life"),
                    ((Date) found.get("at")).toInstant()))
        .findFirst();
  }

  /**
   * Whether the request may still be between its key and its work; of other servers, by its age.
   */
  public boolean atWork(Use use, Instant oldest) {
    return use.life().equals(LIFE) ? inHand.contains(use.reference()) : use.at().isAfter(oldest);
  }

  /** Puts another use in the place of a known one; false when somebody else has done so. */
  public boolean replace(String id, Use known, Use by) {
    inHand.add(by.reference());
    boolean replaced =
        documents
            .updateIf(COLLECTION, id, Map.of(REFERENCE, known.reference()), by.fields(), Map.of())
            .isPresent();
    if (!replaced) {
      inHand.remove(by.reference());
    }
    return replaced;
  }

  public void remove(String id, String reference) {
    documents.deleteIf(COLLECTION, id, Map.of(REFERENCE, reference));
  }

  public void removeOlderThan(Instant time) {
    documents.deleteWhere(COLLECTION, Map.of("at", Map.of("$lt", Date.from(time))));
  }

  /** The request with this reference is no longer between its key and its work. */
  public void end(String reference) {
    inHand.remove(reference);
  }
}
