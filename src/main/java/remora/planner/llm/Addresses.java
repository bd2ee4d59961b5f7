package remora.planner.llm;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Addresses that the user wrote into the instruction, by the names under which a model may open
 * them. It can open no others: one that a page talks it into cannot be said.
 */
final class Addresses {

  private static final int MOST = 9;
  private static final String CLOSING = ".,;:!?)]}>\"'»”’";

  private Addresses() {}

  /** u1, u2 … in the order of the text. */
  static Map<String, String> in(String instruction) {
    var found = new LinkedHashMap<String, String>();
    for (String word : instruction.replace('(', ' ').replace('"', ' ').split("\\s+", -1)) {
      String address = word;
      while (!address.isEmpty() && CLOSING.indexOf(address.charAt(address.length() - 1)) >= 0) {
        address = address.substring(0, address.length() - 1);
      }
      boolean web = address.startsWith("http://") || address.startsWith("https://");
      if (web && found.size() < MOST && !found.containsValue(address)) {
        found.put("u" + (found.size() + 1), address);
      }
    }
    return found;
  }
}
