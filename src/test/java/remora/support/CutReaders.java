package remora.support;

import jakarta.json.JsonObject;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import remora.json.Json;

/**
 * Readers of one run whose connections break at random moments, and who come back for the rest.
 * What they have been told in the end is compared with the run.
 */
public final class CutReaders {

  private final Agents agents;
  private final String run;
  private final boolean resume;
  private final Random random;
  private final StreamReaders readers;
  private final List<Told> all = new ArrayList<>();
  private int cuts;

  /**
   * What came of it, summed over all readers.
   *
   * @param expected events and results that each should have been told
   * @param gaps how many of them were not told
   * @param duplicates how often one was told again
   * @param disorder tasks of which something came before what it follows
   */
  public record Report(int cuts, int expected, int gaps, int duplicates, int disorder) {}

  /** One reader over all its connections; frames of a connection that it has cut do not count. */
  private static final class Told {
    private final Map<Integer, List<String>> byTask = new HashMap<>();
    private StreamReader now;
    private int next;
    private int frames;
    private boolean cut;
    private boolean done;
    private String lastId = "";
  }

  /** {@code resume}: they come back with Last-Event-ID. */
  public CutReaders(Api api, String run, int count, boolean resume, long seed) {
    this.agents = new Agents(api);
    this.run = run;
    this.resume = resume;
    this.random = new Random(seed);
    this.readers = new StreamReaders(api, this::frame);
    IntStream.range(0, count).forEach(i -> all.add(new Told()));
    all.forEach(this::open);
  }

  public int size() {
    return all.size();
  }

  private synchronized void open(Told told) {
    told.cut = false;
    told.frames = 0;
    told.next = 1 + random.nextInt(40);
    // The first time without a snapshot too, so that all is told as frames.
    told.now = readers.open(path(), resume || told.lastId.isEmpty() ? from(told) : "");
  }

  private String from(Told told) {
    return told.lastId.isEmpty() ? run + ":" : told.lastId;
  }

  private String path() {
    return Agents.PATH + "/" + run + "/stream";
  }

  /** On the readers' thread. */
  private synchronized void frame(StreamReader who, String event, String data) {
    Told told =
        all.stream().filter(reader -> reader.now == who && !reader.cut).findFirst().orElse(null);
    if (told == null) {
      return;
    }
    told.lastId = who.lastId();
    if (event.startsWith("task_")) {
      JsonObject json = Answer.parse(data).asJsonObject();
      told.byTask
          .computeIfAbsent(json.getInt("taskIndex"), index -> new ArrayList<>())
          .add(text(json));
    }
    told.done = event.equals("done");
    if (++told.frames >= told.next && !told.done) {
      told.cut = true;
      cuts++;
      who.vanish();
    }
  }

  /** Reads to the end of the run, coming back as often as it takes. */
  public Report toEnd(Duration atMost) {
    return toEnd(atMost, () -> {});
  }

  /** The same; {@code meanwhile} is called again and again. */
  public Report toEnd(Duration atMost, Runnable meanwhile) {
    Await.that(
        "the end of all streams",
        atMost,
        () -> {
          meanwhile.run();
          comeBack();
          synchronized (this) {
            return all.stream().allMatch(told -> told.done);
          }
        });
    JsonObject truth = agents.withEvents(run);
    readers.close();
    return report(truth);
  }

  private void comeBack() {
    for (Told told : all) {
      boolean left;
      synchronized (this) {
        left = !told.done && (told.cut || told.now.isCut() || told.now.hasEnded());
      }
      if (left) {
        try {
          open(told);
        } catch (UncheckedIOException down) {
          return;
        }
      }
    }
  }

  private synchronized Report report(JsonObject truth) {
    Map<Integer, List<String>> expected = new HashMap<>();
    List<JsonObject> results = Agents.results(truth);
    for (int i = 0; i < results.size(); i++) {
      List<String> texts = new ArrayList<>();
      results.get(i).getJsonArray("events").forEach(e -> texts.add(text(e.asJsonObject())));
      JsonObject result =
          Json.createObjectBuilder(results.get(i)).remove("events").remove("planner").build();
      texts.add(text(result));
      expected.put(i, texts);
    }
    int gaps = 0;
    int duplicates = 0;
    int disorder = 0;
    for (Told told : all) {
      for (Map.Entry<Integer, List<String>> task : expected.entrySet()) {
        List<String> got = told.byTask.getOrDefault(task.getKey(), List.of());
        List<String> missing = new ArrayList<>(task.getValue());
        got.forEach(missing::remove);
        List<String> surplus = new ArrayList<>(got);
        task.getValue().forEach(surplus::remove);
        gaps += missing.size();
        duplicates += surplus.size();
        disorder += missing.isEmpty() && surplus.isEmpty() && !got.equals(task.getValue()) ? 1 : 0;
      }
    }
    int each = expected.values().stream().mapToInt(List::size).sum();
    return new Report(cuts, each, gaps, duplicates, disorder);
  }

  private static String text(JsonObject json) {
    return Json.createObjectBuilder(json).remove("taskIndex").remove("batchId").build().toString();
  }
}
