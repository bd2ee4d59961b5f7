package remora.planner.llm;

import java.util.Locale;
import java.util.Set;

/** Keys that a model may press; the browser would end the task over one that it does not know. */
final class KeyNames {

  private static final Set<String> NAMED =
      Set.of(
          "enter",
          "tab",
          "escape",
          "backspace",
          "delete",
          "home",
          "end",
          "pageup",
          "pagedown",
          "arrowleft",
          "arrowup",
          "arrowright",
          "arrowdown",
          "space");
  private static final Set<String> WITH = Set.of("control", "shift", "alt", "meta");

  private KeyNames() {}

  /**
   * @throws ModelFailure when there is no such key
   */
  static String checked(String keys) {
    String[] parts = keys.strip().split("\\+", -1);
    for (int i = 0; i < parts.length; i++) {
      String part = parts[i].toLowerCase(Locale.ROOT);
      boolean last = i == parts.length - 1;
      boolean character = part.codePointCount(0, part.length()) == 1;
      if (last ? !character && !NAMED.contains(part) : !WITH.contains(part)) {
        throw ModelFailure.malformed(
            "The answer cannot be carried out: no such keys; use Enter, Escape, Tab, ArrowDown,"
                + " Control+A and the like.");
      }
    }
    return keys.strip();
  }
}
