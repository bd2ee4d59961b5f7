package remora.support;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import remora.store.boundary.Documents;

/** A store in memory, with compare-and-set as the real one has it. */
public final class MemoryDocuments extends Documents {

  private final Map<String, Map<String, Map<String, Object>>> collections =
      new ConcurrentHashMap<>();

  /** All that is stored, as one text. */
  public String dump() {
    return collections.toString();
  }

  /** The documents of one collection by id. */
  public Map<String, Map<String, Object>> collection(String name) {
    return collections.computeIfAbsent(name, n -> new ConcurrentHashMap<>());
  }

  @Override
  public boolean insertIfAbsent(String collection, Map<String, Object> document) {
    return collection(collection).putIfAbsent((String) document.get("_id"), new HashMap<>(document))
        == null;
  }

  @Override
  public synchronized Optional<Map<String, Object>> updateIf(
      String collection,
      String id,
      Map<String, Object> expected,
      Map<String, Object> set,
      Map<String, Object> increment) {
    Optional<Map<String, Object>> found =
        Optional.ofNullable(collection(collection).get(id))
            .filter(document -> document.entrySet().containsAll(expected.entrySet()));
    found.ifPresent(document -> document.putAll(set));
    return found;
  }

  @Override
  public void deleteIf(String collection, String id, Map<String, Object> expected) {
    collection(collection)
        .entrySet()
        .removeIf(
            each ->
                each.getKey().equals(id)
                    && each.getValue().entrySet().containsAll(expected.entrySet()));
  }

  @Override
  public void deleteWhere(String collection, Map<String, Object> filter) {
    collection(collection)
        .values()
        .removeIf(each -> each.entrySet().containsAll(filter.entrySet()));
  }

  @Override
  public List<Map<String, Object>> findAll(String collection, Collection<String> ids) {
    return ids.stream().map(collection(collection)::get).filter(Objects::nonNull).toList();
  }

  @Override
  public List<Map<String, Object>> find(String collection, Map<String, Object> filter) {
    return collection(collection).values().stream()
        .filter(each -> each.entrySet().containsAll(filter.entrySet()))
        .toList();
  }

  @Override
  public List<Map<String, Object>> find(
      String collection, Map<String, Object> filter, List<String> fields) {
    return find(collection, filter);
  }

  @Override
  public void makeDurable() {
    // Memory is all there is.
  }
}
