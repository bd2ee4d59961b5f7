package remora.access.control;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import remora.store.boundary.Documents;

/** One collection in memory, that can be taken away. */
final class FakeDocuments extends Documents {

  final Map<String, Map<String, Object>> stored = new HashMap<>();
  boolean away;

  @Override
  public boolean insertIfAbsent(String collection, Map<String, Object> document) {
    requireHere();
    return stored.putIfAbsent((String) document.get("_id"), new HashMap<>(document)) == null;
  }

  @Override
  public Optional<Map<String, Object>> updateIf(
      String collection,
      String id,
      Map<String, Object> expected,
      Map<String, Object> set,
      Map<String, Object> increment) {
    requireHere();
    Optional<Map<String, Object>> document = Optional.ofNullable(stored.get(id));
    document.ifPresent(found -> found.putAll(set));
    return document;
  }

  @Override
  public List<Map<String, Object>> findAll(String collection, Collection<String> ids) {
    requireHere();
    return ids.stream().map(stored::get).filter(Objects::nonNull).toList();
  }

  @Override
  public void makeDurable() {
    requireHere();
  }

  private void requireHere() {
    if (away) {
      throw new IllegalStateException("the store is away");
    }
  }
}
