package remora.planner.control;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Which values of the input one fill clause has brought in, and which it left to the next one. */
final class Entries {

  private final Set<String> given = new HashSet<>();
  private final Map<String, String> left = new LinkedHashMap<>();

  /** A clause is done with these; the others have no field yet. */
  void settle(Set<String> taken, Map<String, String> open) {
    given.addAll(taken);
    left.clear();
    left.putAll(open);
  }

  boolean given(String key) {
    return given.contains(key);
  }

  /** Values that a clause left because a later one goes on to the step that asks for them. */
  Map<String, String> left() {
    return new LinkedHashMap<>(left);
  }
}
