package remora.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import remora.bench.Episode.Result;

/** Raw rewards by task, and the means that are reported of them. */
final class Scores {

  private final Map<String, String> splits;
  private final Map<String, List<Double>> raw = new TreeMap<>();

  Scores(Map<String, String> splits) {
    this.splits = splits;
  }

  void add(Result result) {
    raw.computeIfAbsent(result.task(), any -> new ArrayList<>()).add(result.raw());
  }

  /** A line a task, then a line a split; tasks of the test half without their rewards. */
  void print(boolean visual, double seconds) {
    raw.forEach(
        (task, rewards) ->
            System.out.printf(
                Locale.ROOT,
                "%-32s %-5s raw>0 %d/%d  raw=1 %d/%d%n",
                task,
                splits.get(task),
                count(rewards, reward -> reward > 0),
                rewards.size(),
                count(rewards, reward -> reward == 1),
                rewards.size()));
    for (var split : List.of("all", "train", "test")) {
      print(split, visual);
    }
    System.out.printf(Locale.ROOT, "%.0f s%n", seconds);
  }

  private void print(String split, boolean visual) {
    var tasks =
        raw.keySet().stream()
            .filter(task -> split.equals("all") || splits.get(task).equals(split))
            .toList();
    if (!tasks.isEmpty()) {
      System.out.printf(
          Locale.ROOT,
          "%-5s %3d tasks  visual=%s  raw>0 %.3f  raw=1 %.3f%n",
          split,
          tasks.size(),
          visual,
          mean(tasks, reward -> reward > 0),
          mean(tasks, reward -> reward == 1));
    }
  }

  private double mean(List<String> tasks, Predicate<Double> success) {
    return tasks.stream()
        .mapToDouble(task -> count(raw.get(task), success) / (double) raw.get(task).size())
        .average()
        .orElse(0);
  }

  private static long count(List<Double> rewards, Predicate<Double> success) {
    return rewards.stream().filter(success).count();
  }
}
