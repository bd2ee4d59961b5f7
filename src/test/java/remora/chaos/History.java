package remora.chaos;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import remora.support.Agents;
import remora.support.PageSite;

/**
 * What was told of runs, and whether it stayed so. A run's tasks look at the pages from its first
 * page on, one each, and find the code {@code R-page}.
 */
final class History {

  private final Map<String, Map<Integer, JsonObject>> told = new HashMap<>();
  private int changed;

  /** Takes down the results that a run has by now. */
  void note(JsonObject run) {
    Map<Integer, JsonObject> before =
        told.computeIfAbsent(run.getString("id"), id -> new HashMap<>());
    List<JsonObject> results = Agents.results(run);
    for (int i = 0; i < results.size(); i++) {
      JsonObject result = results.get(i);
      JsonObject first = before.get(i);
      if (first != null && !first.equals(result)) {
        changed++;
      }
      if (!result.getString("status").equals("PENDING")) {
        before.put(i, result);
      }
    }
  }

  /** Results that were told and are others now, or are gone. */
  int changed() {
    return changed;
  }

  /** Results that are missing, failed, or another task's. */
  static long lost(JsonObject run, int firstPage, int tasks) {
    List<JsonObject> results = Agents.results(run);
    long right = 0;
    for (int i = 0; i < Math.min(tasks, results.size()); i++) {
      JsonValue data = results.get(i).getOrDefault("data", JsonValue.NULL);
      if (results.get(i).getString("status").equals("SUCCESS")
          && data.asJsonObject().getString("code").equals("R-" + (firstPage + i))) {
        right++;
      }
    }
    return tasks - right;
  }

  /** What the results cost, in millionths. */
  static long cost(JsonObject run) {
    return Agents.results(run).stream()
        .map(result -> Agents.number(result, "creditsUsed"))
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .movePointRight(6)
        .longValue();
  }

  /** Visits of pages beyond the first. */
  static long repeated(PageSite site, int firstPage, int pages) {
    long repeated = 0;
    for (int page = firstPage; page < firstPage + pages; page++) {
      repeated += Math.max(0, site.visits(page) - 1);
    }
    return repeated;
  }

  static long visits(PageSite site, int firstPage, int pages) {
    long visits = 0;
    for (int page = firstPage; page < firstPage + pages; page++) {
      visits += site.visits(page);
    }
    return visits;
  }
}
