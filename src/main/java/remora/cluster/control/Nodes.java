package remora.cluster.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import remora.store.boundary.Documents;

/** The servers on this store, as {@code {_id, beat, dead}}. */
@ApplicationScoped
public class Nodes {

  private static final String COLLECTION = "nodes";
  private static final String BEAT = "beat";
  private static final String DEAD = "dead";

  @Inject Documents documents;

  /** A server's name and how often it has said that it is there. */
  public record Node(String id, long beat, boolean dead) {}

  public void add(String id) {
    documents.insertIfAbsent(COLLECTION, Map.of("_id", id, BEAT, 0L, DEAD, false));
  }

  /** Moves a server's counter; false when it has been taken for dead. */
  public boolean beat(String id) {
    return documents
        .updateIf(COLLECTION, id, Map.of(DEAD, false), Map.of(), Map.of(BEAT, 1L))
        .isPresent();
  }

  public List<Node> all() {
    return documents.find(COLLECTION, Map.of()).stream()
        .map(
            node ->
                new Node(
                    (String) node.get("_id"),
                    ((Number) node.get(BEAT)).longValue(),
                    Boolean.TRUE.equals(node.get(DEAD))))
        .toList();
  }

  /** Declares a server dead; false when its counter has moved meanwhile. */
  public boolean bury(Node node) {
    return documents
        .updateIf(COLLECTION, node.id(), Map.of(BEAT, node.beat()), Map.of(DEAD, true), Map.of())
        .isPresent();
  }

  public void remove(String id) {
    documents.deleteIf(COLLECTION, id, Map.of());
  }
}
