package remora.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import remora.support.Await;
import remora.support.Servers;
import remora.support.SessionCalls;
import remora.support.Socket;

/** The cdpUrl of a session: section 14 of the contract. */
@Tag("e2e")
class CdpIT {

  private static final int VIOLATED_POLICY = 1008;
  private static final int GOING_AWAY = 1001;

  @RegisterExtension static final Servers SERVERS = Servers.usual();

  private static SessionCalls session;

  @BeforeAll
  static void open() {
    session = SessionCalls.open(SERVERS.api(), "{}");
  }

  @AfterAll
  static void end() {
    session.close();
  }

  @Test
  void aClientDrivesTheSessionsPage() {
    try (Socket client = Socket.open(url(session))) {
      JsonObject version = client.call(1, "'method':'Browser.getVersion'");
      assertThat(version.getJsonObject("result").getString("product")).contains("Chrome");
      JsonObject made =
          client.call(2, "'method':'Target.createTarget','params':{'url':'about:blank'}");
      String target = made.getJsonObject("result").getString("targetId");
      String attached =
          client
              .call(
                  3,
                  "'method':'Target.attachToTarget','params':{'flatten':true,'targetId':'"
                      + target
                      + "'}")
              .getJsonObject("result")
              .getString("sessionId");
      JsonObject value =
          client.call(
              4,
              "'method':'Runtime.evaluate','sessionId':'"
                  + attached
                  + "','params':{'expression':'6*7'}");
      assertThat(value.getJsonObject("result").getJsonObject("result").getInt("value"))
          .isEqualTo(42);
      // A large answer comes whole, in pieces on its way.
      JsonObject large =
          client.call(
              5,
              "'method':'Runtime.evaluate','sessionId':'"
                  + attached
                  + "','params':{'expression':'`x`.repeat(5000000)'}");
      assertThat(large.getJsonObject("result").getJsonObject("result").getString("value"))
          .hasSize(5_000_000);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'method':'Target.createTarget','params':{'url':'file:///etc/passwd'}",
        "'method':'Target.createTarget','params':{'url':'FI\\nLE:///etc/passwd'}",
        "'method':'Target.createTarget','params':{'url':'view-source:file:///etc/passwd'}",
        "'method':'Target.createTarget','params':{'url':'chrome://settings'}",
        "'method':'Target.createTarget','params':{'url':'/etc/passwd'}",
        "'method':'Page.navigate','params':{'url':'file:///etc/passwd'}",
        "'method':'DOM.setFileInputFiles','params':{'files':['/etc/passwd']}",
        "'method':'Input.dispatchDragEvent','params':{'data':{'files':['/etc/passwd']}}",
        "'method':'Tethering.bind','params':{'port':9999}",
        "'method':'Target.sendMessageToTarget','params':{'message':'{}'}",
        "'method':'Browser.crash'",
        "'method':'Target.setRemoteLocations','params':{'locations':[]}"
      })
  void whatReachesBeyondTheSessionIsRefused(String command) {
    try (Socket client = Socket.open(url(session))) {
      JsonObject answer = client.call(1, command);
      assertThat(answer.getJsonObject("error").getString("message")).contains("session");
    }
  }

  @Test
  void withoutItsTokenASessionIsClosed() {
    String url = url(session);
    for (String wrong :
        new String[] {
          url.substring(0, url.indexOf('?')),
          url.substring(0, url.length() - 1) + (url.endsWith("0") ? "1" : "0"),
          url.substring(0, url.indexOf("=") + 1) + liveToken(),
          url.replace(session.id(), "6c1f6bd6-7b8e-4b43-9a94-0d5d3f6f4c11")
        }) {
      try (Socket client = Socket.open(wrong)) {
        assertThat(client.closed()).isEqualTo(VIOLATED_POLICY);
      }
    }
  }

  @Test
  void theTokenOfOneSessionOpensNoOther() {
    try (SessionCalls other = SessionCalls.open(SERVERS.api(), "{}")) {
      String token = url(other).substring(url(other).indexOf('?'));
      String mixed = url(session).substring(0, url(session).indexOf('?')) + token;
      try (Socket client = Socket.open(mixed)) {
        assertThat(client.closed()).isEqualTo(VIOLATED_POLICY);
      }
    }
  }

  /** A client that goes on working keeps it; when it leaves, the session ends as any other. */
  @Test
  void trafficMovesTheIdleClock() {
    try (SessionCalls brief = SessionCalls.open(SERVERS.api(), "{'timeout':6000}")) {
      try (Socket client = Socket.open(url(brief))) {
        long end = System.nanoTime() + Duration.ofSeconds(13).toNanos();
        for (int id = 1; System.nanoTime() < end; id++) {
          assertThat(client.call(id, "'method':'Browser.getVersion'")).containsKey("result");
        }
      }
      Await.that(
          "the end of the session that nobody uses",
          Duration.ofSeconds(40),
          () -> !SERVERS.api().get(SessionCalls.PATH).text().contains(brief.id()));
    }
  }

  private static String liveToken() {
    String live = session.created().getString("liveViewUrl");
    return live.substring(live.indexOf("token=") + 6);
  }

  @Test
  void pagesOfABrowserAreRefused() {
    String url = url(session);
    assertThatThrownBy(
            () -> Socket.open(url, socket -> socket.header("Origin", "https://evil.example")))
        .isInstanceOf(CompletionException.class);
  }

  @Test
  void itEndsWithTheSession() {
    try (SessionCalls other = SessionCalls.open(SERVERS.api(), "{}");
        Socket client = Socket.open(url(other))) {
      client.call(1, "'method':'Browser.getVersion'");
      assertThat(other.delete().status()).isEqualTo(204);
      assertThat(client.closed()).isEqualTo(GOING_AWAY);
    }
  }

  private static String url(SessionCalls of) {
    return of.created().getString("cdpUrl");
  }
}
