package remora.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import remora.support.Answer;
import remora.support.Await;
import remora.support.Servers;
import remora.support.SessionCalls;
import remora.support.Socket;

/** The live view of a session: section 10 of the contract. */
@Tag("e2e")
class LiveViewIT {

  private static final int VIOLATED_POLICY = 1008;
  private static final String PAGE =
      "data:text/html,<title>seen</title><body style=margin:0>"
          + "<input id=i style=position:fixed;left:0;top:0;width:300px;height:100px>";

  @RegisterExtension static final Servers SERVERS = Servers.usual();

  private static final ExecutorService CLIENTS = Executors.newCachedThreadPool();

  private static SessionCalls session;

  @BeforeAll
  static void open() {
    session = SessionCalls.open(SERVERS.api(), "{}");
    JsonObject unused = session.done("{'url':'" + PAGE + "'}");
  }

  @AfterAll
  static void end() {
    CLIENTS.shutdownNow();
    session.close();
  }

  @Test
  void whoMayUseItTypesIntoThePage() {
    try (Socket view = Socket.open(socket(true))) {
      assertThat(view.picture()).startsWith(0xFF, 0xD8);
      assertThat(state(view).getBoolean("interactive")).isTrue();
      view.send("{\"type\":\"seen\"}");
      click(view);
      view.send(
          "{\"type\":\"key\",\"down\":true,\"key\":\"h\",\"code\":\"KeyH\",\"keyCode\":72,\"text\":\"h\"}");
      view.send("{\"type\":\"key\",\"down\":false,\"key\":\"h\",\"code\":\"KeyH\",\"keyCode\":72}");
      view.send("{\"type\":\"text\",\"text\":\"ello\"}");
      Await.that(
          "the text in the field",
          Duration.ofSeconds(10),
          () -> session.value("document.getElementById(`i`).value").equals("\"hello\""));
    }
  }

  @Test
  void whoMayOnlyLookTypesNothing() {
    JsonObject unused =
        session.done(
            "{'actions':[{'type':'evaluate','script':'document.getElementById(`i`).value=``'}]}");
    try (Socket view = Socket.open(socket(false))) {
      assertThat(view.picture()).startsWith(0xFF, 0xD8);
      assertThat(state(view).getBoolean("interactive")).isFalse();
      click(view);
      view.send("{\"type\":\"text\",\"text\":\"secret\"}");
      // Handed on after the text, if that was handed on.
      view.send("{\"type\":\"seen\"}");
      assertThat(session.value("document.getElementById(`i`).value")).isEqualTo("\"\"");
    }
  }

  /** Somebody signs in there while the call waits for it. */
  @Test
  void whatAPersonDoesInItEndsTheWaitForThem() {
    String page =
        "data:text/html,<body style=margin:0><input style=position:fixed;left:0;top:0;width:300px;height:100px"
            + " oninput=document.title=this.value;p.textContent=`welcome`><p id=p style=margin-top:150px>";
    try (SessionCalls own = SessionCalls.open(SERVERS.api(), "{}")) {
      JsonObject unused = own.done("{'url':'" + page + "'}");
      try (Socket view = Socket.open(socket(own, true))) {
        assertThat(view.picture()).isNotEmpty();
        CompletableFuture<Answer> waiting =
            CompletableFuture.supplyAsync(
                () ->
                    own.task(
                        "{'actions':[{'type':'authenticate','mode':'prompt_user',"
                            + "'pauseTimeoutMs':30000,"
                            + "'success':{'condition':'text','value':'welcome'}}]}"));
        Await.that(
            "the answer to the person's typing",
            Duration.ofSeconds(30),
            () -> {
              if (!waiting.isDone()) {
                click(view);
                view.send("{\"type\":\"text\",\"text\":\"x\"}");
              }
              return waiting.isDone();
            });
        assertThat(waiting.join().status()).as(waiting.join().toString()).isEqualTo(201);
        assertThat(
                waiting
                    .join()
                    .json()
                    .getJsonArray("actionResults")
                    .getJsonObject(0)
                    .getString("reason"))
            .isEqualTo("ok");
      }
    }
  }

  @Test
  void whoUsesItKeepsTheSessionOpen() {
    try (SessionCalls own = SessionCalls.open(SERVERS.api(), "{}")) {
      JsonObject unused =
          own.done(
              "{'url':'data:text/html,<script>setInterval(() => document.body.append(`.`), 50)</script>'}");
      try (Socket looking = Socket.open(socket(own, false));
          Socket using = Socket.open(socket(own, true))) {
        assertThat(looking.picture()).isNotEmpty();
        assertThat(using.picture()).isNotEmpty();
        long before = own.expiresAt();
        click(looking);
        looking.send("{\"type\":\"seen\"}");
        // What was said before the picture was asked for has been heard.
        assertThat(looking.picture()).isNotEmpty();
        assertThat(own.expiresAt()).as("who only looks").isEqualTo(before);
        click(using);
        Await.that("input counts", Duration.ofSeconds(10), () -> own.expiresAt() > before);
      }
    }
  }

  /** One picture is under way at most: the next comes when the last was seen. */
  @Test
  void whoIsSlowSkipsPictures() {
    JsonObject unused =
        session.done(
            "{'actions':[{'type':'evaluate','script':'setInterval(()=>{document.body.style.background=document.body.style.background==`red`?`blue`:`red`},20);1'}]}");
    try (Socket view = Socket.open(socket(false))) {
      assertThat(view.picture()).isNotEmpty();
      for (int i = 0; i < 20; i++) {
        assertThat(session.value("1")).isEqualTo("1");
      }
      assertThat(view.pictures()).isZero();
      view.send("{\"type\":\"seen\"}");
      assertThat(view.picture()).isNotEmpty();
    }
  }

  @Test
  void theAddressIsOfAPageAndItsTokenOfTheSession() {
    String url = session.get("/live-view").json().getString("url");
    assertThat(SERVERS.api().anonymous().get(url).status()).isEqualTo(200);
    assertThat(session.get("/live-view?interactive=perhaps").status()).isEqualTo(400);
    String socket = socket(true);
    try (Socket stranger = Socket.open(socket.substring(0, socket.length() - 3) + "abc")) {
      assertThat(stranger.closed()).isEqualTo(VIOLATED_POLICY);
    }
  }

  /** Payara mixed up answers when sockets were closed as they opened: see {@code Closing}. */
  @Test
  void strangersDoNotSpoilTheAnswersToOthers() {
    String socket = socket(true);
    String wrong = socket.substring(0, socket.length() - 3) + "abc";
    long end = System.nanoTime() + Duration.ofSeconds(4).toNanos();
    List<CompletableFuture<Boolean>> all =
        IntStream.range(0, 8)
            .mapToObj(
                n ->
                    CompletableFuture.supplyAsync(
                        () -> {
                          boolean right = true;
                          while (right && System.nanoTime() < end) {
                            right = n % 2 == 0 ? isTurnedAway(wrong) : isAnswered();
                          }
                          return right;
                        },
                        CLIENTS))
            .toList();
    assertThat(all).allSatisfy(each -> assertThat(each.join()).isTrue());
  }

  private static boolean isTurnedAway(String address) {
    try (Socket stranger = Socket.open(address)) {
      return stranger.closed() == VIOLATED_POLICY;
    }
  }

  private static boolean isAnswered() {
    return SERVERS.api().get(SessionCalls.PATH).ok().containsKey("sessions");
  }

  @Test
  void itEndsWithTheSession() {
    try (SessionCalls other = SessionCalls.open(SERVERS.api(), "{}");
        Socket view = Socket.open(socket(other, true))) {
      assertThat(view.picture()).isNotEmpty();
      assertThat(other.delete().status()).isEqualTo(204);
      assertThat(view.closed()).isEqualTo(1001);
    }
  }

  private static void click(Socket view) {
    for (String move : new String[] {"down", "up"}) {
      view.send(
          "{\"type\":\"mouse\",\"move\":\""
              + move
              + "\",\"x\":50,\"y\":50,\"button\":0,\"buttons\":1,\"clicks\":1}");
    }
  }

  private static JsonObject state(Socket view) {
    JsonObject state = view.next();
    while (state.getJsonNumber("width").doubleValue() == 0) {
      state = view.next();
    }
    assertThat(state.getJsonArray("tabs").toString()).contains("\"shown\":true");
    return state;
  }

  private static String socket(boolean interactive) {
    return socket(session, interactive);
  }

  private static String socket(SessionCalls of, boolean interactive) {
    String url = of.get("/live-view?interactive=" + interactive).json().getString("url");
    return url.replaceFirst("http", "ws")
        .replace("index.html?session=", "sessions/")
        .replace("&token=", "?token=");
  }
}
