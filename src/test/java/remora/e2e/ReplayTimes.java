package remora.e2e;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import remora.support.Agents;
import remora.support.RemoraServer;
import remora.support.ScriptedModel;

/**
 * What ten tasks take by the embedded planner, by a scripted model that answers at once, after a
 * quarter of a second and after a second, and by the plans they left, in turns. {@code
 * bench/replay} runs it.
 */
final class ReplayTimes {

  private ReplayTimes() {}

  /**
   * Prints medians.
   *
   * @param arguments number of rounds
   */
  public static void main(String[] arguments) {
    int rounds = Integer.parseInt(arguments[0]);
    try (ScriptedModel model = new ScriptedModel()) {
      model.script(ReplayTasks::answerSlowly);
      Map<String, String> ways = new LinkedHashMap<>();
      ways.put("embedded", "0");
      ways.put("model at once", "0");
      ways.put("model after 0.25 s", "250");
      ways.put("model after 1 s", "1000");
      ways.put("replay", "0");
      Map<String, RemoraServer> servers = new LinkedHashMap<>();
      servers.put("embedded", server("times-embedded", "embedded", "false", model));
      servers.put("model at once", server("times-model", "llm", "false", model));
      servers.put("model after 0.25 s", servers.get("model at once"));
      servers.put("model after 1 s", servers.get("model at once"));
      servers.put("replay", server("times-replay", "llm", "true", model));
      Map<String, List<List<Integer>>> taken = new LinkedHashMap<>();
      for (int round = 0; round <= rounds; round++) {
        for (Map.Entry<String, String> way : ways.entrySet()) {
          System.setProperty("remora.test.model-millis", way.getValue());
          boolean planned = way.getKey().equals("replay") && round > 0;
          List<Integer> times = run(servers.get(way.getKey()), round % 2 == 1, planned);
          // The first round warms up, and leaves the plans.
          if (round > 0) {
            taken.computeIfAbsent(way.getKey(), key -> new ArrayList<>()).add(times);
          }
        }
      }
      print(taken);
      servers.values().stream().distinct().forEach(RemoraServer::close);
    }
  }

  private static RemoraServer server(
      String name, String planner, String replay, ScriptedModel model) {
    return RemoraServer.start(
        name,
        new TreeMap<>(
            Map.of(
                "REMORA_PLANNER",
                planner,
                "REMORA_REPLAY_ENABLED",
                replay,
                "REMORA_LLM_BASE_URL",
                model.base().toString(),
                "REMORA_LLM_MODEL",
                "scripted",
                "REMORA_LLM_API_KEY",
                ScriptedModel.KEY,
                "REMORA_LIMITS_REQUESTS_PER_MINUTE",
                "100000")));
  }

  /** Milliseconds of each task, which has to be done by its plan where there is one. */
  private static List<Integer> run(RemoraServer server, boolean second, boolean planned) {
    Agents agents = new Agents(server.api());
    List<Integer> times = new ArrayList<>();
    for (JsonObject task : ReplayTasks.at(server.base(), second)) {
      String id = agents.sync(Agents.run(task)).getString("id");
      JsonObject result = Agents.results(agents.withEvents(id)).get(0);
      if (!result.getString("status").equals("SUCCESS")) {
        throw new AssertionError(result.toString());
      }
      if (planned && !result.getString("planner").equals("replay")) {
        throw new AssertionError("a plan was not enough: " + result);
      }
      times.add(result.getInt("durationMs"));
    }
    return times;
  }

  private static void print(Map<String, List<List<Integer>>> taken) {
    Map<String, List<Double>> medians = new LinkedHashMap<>();
    taken.forEach(
        (way, rounds) -> {
          List<Double> tasks = new ArrayList<>();
          for (int task = 0; task < rounds.get(0).size(); task++) {
            int at = task;
            tasks.add(median(rounds.stream().map(round -> (double) round.get(at)).toList()));
          }
          medians.put(way, tasks);
          System.out.println(way + ": " + tasks + " ms, median " + median(tasks));
        });
    List<Double> replay = medians.remove("replay");
    medians.forEach(
        (way, tasks) -> {
          List<Double> ratios = new ArrayList<>();
          for (int task = 0; task < tasks.size(); task++) {
            ratios.add(replay.get(task) / tasks.get(task));
          }
          System.out.printf(
              "replay to %s: median of the tasks' ratios %.2f, ratio of the medians %.2f%n",
              way, median(ratios), median(replay) / median(tasks));
        });
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2;
  }
}
