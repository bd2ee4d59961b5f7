package remora.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import remora.support.Answer;
import remora.support.Await;
import remora.support.LocalSite;
import remora.support.Servers;
import remora.support.SessionCalls;
import remora.support.Socket;

/** Sessions that cannot answer now: too many calls, a page that crashed, one that hangs. */
@Tag("e2e")
class BusySessionIT {

  private static final String IN_VAIN = "{'actions':[{'type':'wait','selector':'#never'}]}";

  private static final String SAYS_IT_WORKS =
      "{'actions':[{'type':'evaluate',"
          + "'script':'fetch(`/working`); return new Promise(() => {})'}]}";

  private static final int TRY_AGAIN_LATER = 1013;

  private static final ExecutorService CLIENTS = Executors.newCachedThreadPool();

  /** An action has 6 s there, and one call may wait while another is done. */
  @RegisterExtension static final Servers SERVERS = Servers.impatient();

  @AfterAll
  static void end() {
    CLIENTS.shutdownNow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/tasks " + IN_VAIN,
        "/content {}",
        "/screenshot {}",
        "/pdf {}",
        "/ai/evaluate {'prompt':'Read the title of the page.'}"
      })
  void moreCallsThanMayWaitAreRefused(String call) {
    String[] parts = call.split(" ", 2);
    try (SessionCalls session = SessionCalls.open(SERVERS.api(), "{}")) {
      List<CompletableFuture<Answer>> waiting =
          IntStream.range(0, 4)
              .mapToObj(n -> CompletableFuture.supplyAsync(() -> session.task(IN_VAIN), CLIENTS))
              .toList();
      // One of them is done and one waits, as soon as a third is refused; for 6 s from then on.
      assertRefused((Answer) first(waiting).join(), 503, "session_busy");
      assertRefused(session.post(parts[0], parts[1]), 503, "session_busy");
      assertThat(waiting.stream().map(each -> each.join().status()))
          .containsExactlyInAnyOrder(408, 408, 503, 503);
    }
  }

  private static CompletableFuture<Object> first(List<CompletableFuture<Answer>> calls) {
    return CompletableFuture.anyOf(calls.toArray(CompletableFuture[]::new));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/content", "/screenshot", "/pdf"})
  void whatDoesNotComeCannotBeTaken(String capture) {
    try (LocalSite site = new LocalSite().silent("/silent");
        SessionCalls session = SessionCalls.open(SERVERS.api(), "{}")) {
      assertRefused(session.post(capture, "{'url':'" + site.url("/silent") + "'}"), 408, "timeout");
      assertRefused(
          session.post(capture, "{'url':'http://127.0.0.1:1/'}"), 422, "navigation_failed");
      assertThat(session.delete().status()).isEqualTo(204);
      assertRefused(session.post(capture, "{}"), 404, "session_not_found");
    }
  }

  private static void assertRefused(Answer answer, int status, String code) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
    assertThat(answer.json().getString("error")).isEqualTo(code);
    assertThat(answer.json().getInt("statusCode")).isEqualTo(status);
  }

  @Test
  void aPageThatCrashesIsToldAndReplaced() {
    try (LocalSite site = new LocalSite().page("/", "page").page("/working", "yes");
        SessionCalls session = SessionCalls.open(SERVERS.api(), "{}");
        Socket client = Socket.open(session.created().getString("cdpUrl"))) {
      session.done("{'url':'" + site.url("/") + "'}");
      CompletableFuture<Answer> working =
          CompletableFuture.supplyAsync(() -> session.task(SAYS_IT_WORKS), CLIENTS);
      Await.that(
          "the page at work",
          Duration.ofSeconds(10),
          () -> site.requests().stream().anyMatch(request -> request.path().equals("/working")));
      crash(client);
      Answer answer = working.join();
      assertRefused(answer, 503, "browser_unreachable");
      assertThat(answer.json().getJsonObject("details").getInt("actionIndex")).isZero();
      assertThat(session.value("6 * 7")).isEqualTo("42");
    }
  }

  /** It does not wait on in the empty page that comes after the crashed one. */
  @ParameterizedTest
  @ValueSource(strings = {"{'type':'wait','selector':'#never'}", "{'type':'wait','text':'never'}"})
  void aWaitEndsWithThePage(String wait) {
    try (LocalSite site = new LocalSite().page("/", "page").page("/working", "yes");
        SessionCalls session = SessionCalls.open(SERVERS.api(), "{}");
        Socket client = Socket.open(session.created().getString("cdpUrl"))) {
      CompletableFuture<Answer> waiting =
          CompletableFuture.supplyAsync(
              () ->
                  session.task(
                      "{'url':'"
                          + site.url("/")
                          + "','actions':[{'type':'evaluate',"
                          + "'script':'setTimeout(() => fetch(`/working`), 1500); 1'},"
                          + wait
                          + "]}"),
              CLIENTS);
      Await.that(
          "the wait has begun", Duration.ofSeconds(30), () -> !site.requests("/working").isEmpty());
      crash(client);
      Answer answer = waiting.join();
      assertRefused(answer, 503, "browser_unreachable");
      assertThat(answer.json().getJsonObject("details").getInt("actionIndex")).isEqualTo(1);
      assertThat(session.value("6 * 7")).isEqualTo("42");
    }
  }

  @Test
  void moreDevToolsClientsThanThereMayBeAreTurnedAway() {
    try (SessionCalls session = SessionCalls.open(SERVERS.api(), "{}")) {
      String url = session.created().getString("cdpUrl");
      List<Socket> clients = IntStream.range(0, 3).mapToObj(n -> Socket.open(url)).toList();
      clients.forEach(client -> client.call(1, "'method':'Browser.getVersion'"));
      try (Socket more = Socket.open(url)) {
        assertThat(more.closed()).isEqualTo(TRY_AGAIN_LATER);
      }
      clients.forEach(Socket::close);
      Await.that("the places are free again", Duration.ofSeconds(60), () -> serves(url));
    }
  }

  private static boolean serves(String url) {
    try (Socket client = Socket.open(url)) {
      return client
          .call(1, "'method':'Browser.getVersion'")
          .getJsonObject("result")
          .getString("product")
          .contains("Chrome");
    } catch (AssertionError | CompletionException refused) {
      return false;
    }
  }

  @Test
  void moreViewersThanThereMayBeAreTurnedAway() {
    try (SessionCalls session = SessionCalls.open(SERVERS.api(), "{}")) {
      try (Socket view = Socket.open(view(session))) {
        assertThat(view.picture()).isNotEmpty();
        try (Socket more = Socket.open(view(session))) {
          assertThat(more.closed()).isEqualTo(TRY_AGAIN_LATER);
        }
      }
      Await.that("the place is free again", Duration.ofSeconds(60), () -> shows(session));
    }
  }

  private static boolean shows(SessionCalls session) {
    try (Socket view = Socket.open(view(session))) {
      return view.picture().length > 0;
    } catch (AssertionError | CompletionException refused) {
      return false;
    }
  }

  private static String view(SessionCalls session) {
    return session
        .get("/live-view")
        .ok()
        .getString("url")
        .replaceFirst("http", "ws")
        .replace("index.html?session=", "sessions/")
        .replace("&token=", "?token=");
  }

  private static void crash(Socket client) {
    JsonObject page =
        client
            .call(1, "'method':'Target.getTargets'")
            .getJsonObject("result")
            .getJsonArray("targetInfos")
            .getValuesAs(JsonObject.class)
            .stream()
            .filter(target -> target.getString("type").equals("page"))
            .findFirst()
            .orElseThrow();
    String attached =
        client
            .call(
                2,
                "'method':'Target.attachToTarget','params':{'flatten':true,'targetId':'"
                    + page.getString("targetId")
                    + "'}")
            .getJsonObject("result")
            .getString("sessionId");
    client.send("{\"id\":3,\"method\":\"Page.crash\",\"sessionId\":\"" + attached + "\"}");
  }

  @Test
  void anEvaluationOfAPageThatHangsRunsOutOfItsTime() {
    try (SessionCalls session = SessionCalls.open(SERVERS.api(), "{}")) {
      session.done(
          "{'actions':[{'type':'evaluate','script':'setTimeout(() => { for(;;); }, 0); 1'}]}");
      long start = System.nanoTime();
      Answer answer = session.post("/ai/evaluate", "{'prompt':'Read the title of the page.'}");
      assertThat(answer.status()).as(answer.toString()).isEqualTo(408);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
      assertThat(session.value("6 * 7")).isEqualTo("42");
    }
  }
}
