package remora.chaos;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import remora.json.Json;
import remora.support.Agents;
import remora.support.PageSite;
import remora.support.RemoraServer;

/** B12: a request with the server's own fields in it gives the run that it gives without. */
record Assignments(RemoraServer server) {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Another at each run. */
  private static final Set<String> OWN = Set.of("id", "createdAt", "completedAt", "durationMs");

  void check(PageSite site, Finding.Notes notes) {
    Agents agents = new Agents(server.api());
    Agents other = new Agents(server.api().withKey(Edge.OTHER_KEY));
    BigDecimal otherBefore = other.balance();
    BigDecimal before = agents.balance();
    String plain = Load.tasks(site, 0, 1, 1).toString();
    JsonObject usual = run(agents, plain);
    long changed = 0;
    BigDecimal cost = Agents.number(usual, "totalCreditsUsed");
    for (String field : Twist.SERVER_FIELDS) {
      for (String body :
          List.of(
              "{" + field + "," + plain.substring(1),
              plain.replace("{\"url\"", "{" + field + ",\"url\""))) {
        JsonObject run = run(agents, body);
        cost = cost.add(Agents.number(run, "totalCreditsUsed"));
        if (differs(usual, run, field)) {
          changed++;
          System.out.println("  changed by " + field + ": " + run);
        }
      }
    }
    BigDecimal charged = before.subtract(agents.balance());
    notes
        .tell("B12 requests with a server's field", 2 * Twist.SERVER_FIELDS.size())
        .must("server fields changed", changed, 0)
        .must("charged otherwise (1e-6)", micro(charged.subtract(cost)), 0)
        .must("charged to another (1e-6)", micro(otherBefore.subtract(other.balance())), 0)
        .must("runs of another", other.total(), 0)
        .control("a run with another status is found", differs(usual, failed(usual), "") ? 1 : 0);
  }

  private static long micro(BigDecimal credits) {
    return credits.movePointRight(6).longValue();
  }

  private static JsonObject failed(JsonObject run) {
    return Agents.with(run, "status", Json.createValue("failed"));
  }

  private static JsonObject run(Agents agents, String body) {
    String async = "{\"async\":true," + body.substring(1);
    String id = agents.api().post(Agents.PATH, async).ok().getString("id");
    return agents.end(id, PATIENCE);
  }

  private static boolean differs(JsonObject usual, JsonObject run, String field) {
    boolean taken =
        field.contains(run.getString("id"))
            || field.contains(run.getString("createdAt"))
            || field.contains(run.getString("completedAt"));
    return taken || !lasting(usual).equals(lasting(run));
  }

  /** Without what is another at each run. */
  private static JsonValue lasting(JsonValue value) {
    if (value instanceof JsonObject object) {
      JsonObjectBuilder builder = Json.createObjectBuilder();
      object.forEach(
          (name, inner) -> {
            if (!OWN.contains(name)) {
              builder.add(name, lasting(inner));
            }
          });
      return builder.build();
    }
    if (value instanceof jakarta.json.JsonArray array) {
      var builder = Json.createArrayBuilder();
      array.forEach(inner -> builder.add(lasting(inner)));
      return builder.build();
    }
    return value;
  }
}
