package remora.chaos;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import remora.extract.boundary.InvalidSchema;
import remora.extract.boundary.OutputSchema;
import remora.json.Json;
import remora.support.Agents;
import remora.support.Answer;
import remora.support.LocalSite;
import remora.support.RemoraServer;

/** B8: schemas of wanted data that fetch, go in circles, or fan out. */
record SchemaBombs(RemoraServer server) {

  private static final int MOST_MILLIS = 100;
  private static final int ITEMS = 100_000;

  /** Schemas that must be refused. */
  private static Map<String, String> refused(LocalSite site) {
    Map<String, String> schemas = new LinkedHashMap<>();
    schemas.put("remote", "{'$ref':'" + site.url("/schema") + "'}");
    schemas.put(
        "remote, deep",
        "{'type':'object','properties':{'a':{'items':{'$ref':'" + site.url("/schema") + "'}}}}");
    schemas.put("file", "{'$ref':'file:///etc/passwd'}");
    schemas.put("relative", "{'$ref':'other.json'}");
    schemas.put("itself", "{'$ref':'#'}");
    schemas.put(
        "two in a circle",
        "{'$ref':'#/$defs/a','$defs':{'a':{'$ref':'#/$defs/b'},'b':{'$ref':'#/$defs/a'}}}");
    schemas.put("dynamic", "{'type':'object','$dynamicRef':'#a'}");
    schemas.put("enum of 100 000", "{'enum':" + numbers(ITEMS) + "}");
    schemas.put("30 doublings", "{'$ref':'#/$defs/a0','$defs':" + doublings(30) + "}");
    schemas.put("40 deep", "{'items':".repeat(40) + "{'type':'string'}" + "}".repeat(40));
    schemas.put("backreference", "{'type':'string','pattern':'^(a+)+\\\\1$'}");
    schemas.put("counted", "{'type':'string','pattern':'((a{1,100}){1,100}){1,100}'}");
    return schemas;
  }

  private static String numbers(int count) {
    return IntStream.range(0, count)
        .mapToObj(Integer::toString)
        .collect(Collectors.joining(",", "[", "]"));
  }

  /** Each one is the next one, twice. */
  private static String doublings(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                "'a%d':{'allOf':[{'$ref':'#/$defs/a%d'},{'$ref':'#/$defs/a%d'}]}"
                    .formatted(i, i + 1, i + 1))
        .collect(Collectors.joining(",", "{", ",'a" + count + "':{'type':'string'}}"));
  }

  void check(Finding.Notes notes) {
    long taken = 0;
    long placeless = 0;
    double slowest = 0;
    try (LocalSite site = new LocalSite()) {
      for (Map.Entry<String, String> schema : refused(site).entrySet()) {
        String body =
            "{\"async\":true,\"tasks\":[{\"url\":\"http://127.0.0.1:1/\",\"output\":"
                + schema.getValue().replace('\'', '"')
                + "}]}";
        Answer answer = server.api().post(Agents.PATH, body);
        double took = least(refuse(schema.getValue().replace('\'', '"')));
        slowest = Math.max(slowest, took);
        if (answer.status() != 400) {
          taken++;
          System.out.println("  " + schema.getKey() + ": " + answer);
        } else if (!answer.text().contains("tasks[0].output: output")) {
          placeless++;
          System.out.println("  " + schema.getKey() + ": " + answer);
        }
      }
      notes
          .tell("B8 schemas", refused(site).size())
          .must("not refused", taken, 0)
          .must("refused without the place", placeless, 0)
          .must("fetched from elsewhere", site.requests().size(), 0)
          .atMost("slowest check, least of five (ms)", slowest, MOST_MILLIS);
    }
    notes.atMost("data of 100 000 items checked by uniqueItems (ms)", unique(), MOST_MILLIS);
  }

  private static Runnable refuse(String schema) {
    JsonObject parsed = object(schema);
    return () -> {
      try {
        OutputSchema.compile(parsed);
      } catch (InvalidSchema refused) {
        return;
      }
      throw new AssertionError("not refused: " + schema);
    };
  }

  private static double unique() {
    OutputSchema schema = OutputSchema.compile(object("{\"type\":\"array\",\"uniqueItems\":true}"));
    JsonValue data = object("{\"a\":" + numbers(ITEMS) + "}").get("a");
    return least(() -> schema.violations(data));
  }

  /** Milliseconds, the least of five: others may be at work on the machine. */
  private static double least(Runnable work) {
    double took = Double.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      long start = System.nanoTime();
      work.run();
      took = Math.min(took, (System.nanoTime() - start) / 1e6);
    }
    return took;
  }

  static JsonObject object(String json) {
    try (var reader = Json.createReader(new StringReader(json))) {
      return reader.readObject();
    }
  }
}
