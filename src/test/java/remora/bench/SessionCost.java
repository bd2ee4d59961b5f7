package remora.bench;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import remora.support.LocalSite;
import remora.support.RemoraServer;
import remora.support.SessionCalls;

/**
 * Calls of a task with five actions on one session, and the same actions by a bare WebDriver in the
 * same minute: in rounds of ten, in turn. Arguments: calls of each. Prints one line for each.
 */
final class SessionCost {

  private static final int ROUND = 10;
  private static final String PAGE =
      """
      <!doctype html><title>Order</title><h1>Order</h1>
      <form onsubmit="event.preventDefault();
        document.getElementById('done').textContent = form.name.value + ' ' + form.colour.value"
        name="form">
      <label>Name <input id="name" name="name"></label>
      <label>Colour <select id="colour" name="colour"><option>Red<option>Green<option>Blue</select></label>
      <button id="send">Send</button></form><p id="done"></p>
      """;

  private SessionCost() {}

  /** One of the two. */
  private interface Hand extends AutoCloseable {
    /** Does the five actions; what the page said then. */
    String order(String name);

    @Override
    void close();
  }

  public static void main(String[] arguments) {
    int calls = Integer.parseInt(arguments[0]);
    Map<String, String> settings = Map.of("REMORA_LIMITS_REQUESTS_PER_MINUTE", "100000");
    try (LocalSite site = new LocalSite().page("/", PAGE);
        RemoraServer server = RemoraServer.start("session-cost", settings);
        Hand session = session(server, site.url("/"));
        Hand driver = driver(site.url("/"))) {
      List<Double> mine = new ArrayList<>();
      List<Double> bare = new ArrayList<>();
      // Both warm, and not counted.
      timed(session, ROUND * 3);
      timed(driver, ROUND * 3);
      for (int done = 0; done < calls; done += ROUND) {
        mine.addAll(timed(session, ROUND));
        bare.addAll(timed(driver, ROUND));
      }
      print("a task of five actions", mine);
      print("the same by WebDriver", bare);
      System.out.printf(Locale.ROOT, "ratio of the medians %.2f%n", median(mine) / median(bare));
    }
  }

  private static List<Double> timed(Hand hand, int calls) {
    List<Double> times = new ArrayList<>();
    for (int n = 0; n < calls; n++) {
      String name = "Ada " + n;
      long start = System.nanoTime();
      String said = hand.order(name);
      times.add((System.nanoTime() - start) / 1e6);
      if (!said.equals(name + " Green")) {
        throw new IllegalStateException("the page says " + said);
      }
    }
    return times;
  }

  private static void print(String what, List<Double> times) {
    List<Double> sorted = times.stream().sorted().toList();
    System.out.printf(
        Locale.ROOT,
        "%s: n %d, median %.1f ms, p95 %.1f ms%n",
        what,
        sorted.size(),
        median(sorted),
        sorted.get((int) (sorted.size() * 0.95)));
  }

  private static double median(List<Double> times) {
    return times.stream().sorted().toList().get(times.size() / 2);
  }

  private static Hand session(RemoraServer server, String url) {
    SessionCalls session = SessionCalls.open(server.api(), "{}");
    return new Hand() {
      @Override
      public String order(String name) {
        JsonObject done =
            session.done(
                "{'url':'"
                    + url
                    + "','actions':[{'type':'type','selector':'#name','text':'"
                    + name
                    + "'},{'type':'select','selector':'#colour','text':'Green'},"
                    + "{'type':'click','selector':'#send'},"
                    + "{'type':'wait','text':'"
                    + name
                    + " Green'},"
                    + "{'type':'evaluate','script':'document.getElementById(`done`).textContent'}"
                    + "]}");
        return done.getJsonArray("actionResults").getJsonObject(4).getString("value");
      }

      @Override
      public void close() {
        session.close();
      }
    };
  }

  private static Hand driver(String url) {
    BareDriver driver = BareDriver.start();
    return new Hand() {
      @Override
      public String order(String name) {
        return driver.order(url, name);
      }

      @Override
      public void close() {
        driver.close();
      }
    };
  }
}
