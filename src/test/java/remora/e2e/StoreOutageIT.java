package remora.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static remora.support.Agents.PATH;
import static remora.support.Agents.run;
import static remora.support.Agents.with;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import remora.support.Agents;
import remora.support.Answer;
import remora.support.Await;
import remora.support.FaultProxy;
import remora.support.PageSite;
import remora.support.RemoraServer;
import remora.support.SharedStore;

/** A store that is reached over a bad line: what cannot be done is told at once, and done later. */
@Tag("e2e")
class StoreOutageIT {

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Duration RECOVERY = Duration.ofSeconds(5);

  /** Ten seconds an operation, and what the server itself needs. */
  private static final Duration BOUND = Duration.ofSeconds(25);

  private static SharedStore store;
  private static FaultProxy line;
  private static RemoraServer server;
  private static PageSite site;

  @BeforeAll
  static void start() {
    store = SharedStore.open();
    line = new FaultProxy(store.address());
    site =
        PageSite.of(
            number -> PageSite.labelled("Page " + number, "Code", "C-" + number),
            number -> Duration.ZERO);
    server = RemoraServer.start("outage", store.settings(line.port()));
  }

  @AfterAll
  static void stop() {
    line.mend();
    server.close();
    line.close();
    store.close();
    site.close();
  }

  private static Agents agents() {
    return new Agents(server.api());
  }

  private static JsonObject page(int number) {
    return run(Agents.reading(site.page(number), "Read the code.", "code"));
  }

  @Test
  void aCutLineIsToldAndNothingIsHalfAccepted() {
    JsonObject before = agents().sync(page(1));
    int runs = agents().total();
    line.cut();
    isRefused(() -> agents().api().post(PATH, with(page(2), "async", JsonValue.TRUE)));
    isRefused(() -> agents().api().get(PATH + "/" + before.getString("id")));
    isRefused(() -> agents().api().get(PATH + "?limit=1"));
    Await.that("it says that it is not ready", PATIENCE, () -> !server.isReady());
    line.mend();
    Await.that("it is ready again", RECOVERY, server::isReady);
    assertThat(agents().get(before.getString("id"))).isEqualTo(before);
    assertThat(agents().total()).isEqualTo(runs);
    assertThat(Agents.results(agents().sync(page(3))).get(0).getString("status"))
        .isEqualTo("SUCCESS");
    assertThat(site.visits(2)).isZero();
  }

  @Test
  void aSilentLineHoldsNobodyForLong() {
    JsonObject before = agents().sync(page(4));
    line.silence();
    isRefused(() -> agents().api().get(PATH + "/" + before.getString("id")));
    isRefused(() -> agents().api().post(PATH, with(page(5), "async", JsonValue.TRUE)));
    line.mend();
    Await.that("it is ready again", RECOVERY, server::isReady);
    assertThat(agents().get(before.getString("id"))).isEqualTo(before);
  }

  private static void isRefused(Supplier<Answer> request) {
    long start = System.nanoTime();
    Answer answer = request.get();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(BOUND);
    Shapes.isError(answer, 503);
    assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
  }
}
