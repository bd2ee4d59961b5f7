package remora.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static remora.support.SessionCalls.PATH;
import static remora.support.SessionCalls.json;

import jakarta.json.JsonObject;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import remora.support.Answer;
import remora.support.Api;
import remora.support.Await;
import remora.support.Servers;
import remora.support.SessionCalls;

/** Sessions from their creation to their end: sections 2 to 4 of the contract. */
@Tag("e2e")
class SessionsIT {

  @RegisterExtension static final Servers SERVERS = Servers.usual();

  private static SessionCalls session;

  private final Api api = SERVERS.api();

  @BeforeAll
  static void open() {
    session = SessionCalls.open(SERVERS.api(), "{}");
  }

  @AfterAll
  static void end() {
    session.close();
  }

  @Test
  void aSessionNeedsNoFieldAtAll() {
    JsonObject made = session.created();
    assertThat(UUID.fromString(made.getString("id"))).hasToString(made.getString("id"));
    assertThat(made.getString("status")).isEqualTo("ready");
    assertThat(made.getString("cdpUrl")).startsWith("ws://").contains("/sessions/" + session.id());
    assertThat(made.getString("liveViewUrl")).startsWith("http://");
    assertThat(made.getJsonArray("capabilities")).isEmpty();
    assertThat(made.getJsonArray("extensions")).isEmpty();
    assertThat(made).doesNotContainKeys("proxyUrl", "proxy");
    long created = made.getJsonNumber("createdAt").longValueExact();
    assertThat(Instant.ofEpochMilli(created))
        .isBetween(Instant.now().minus(Duration.ofMinutes(10)), Instant.now());
    assertThat(made.getJsonNumber("expiresAt").longValueExact() - created)
        .isBetween(900_000L, 905_000L);
  }

  @Test
  void aBodyMayBeMissing() {
    Answer answer =
        api.send(PATH, request -> request.POST(java.net.http.HttpRequest.BodyPublishers.noBody()));
    assertThat(answer.status()).isEqualTo(201);
    assertThat(delete(answer.json().getString("id"))).isEqualTo(204);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'capabilities':['telepathy']}",
        "{'capabilities':'stealth'}",
        "{'capabilities':[1]}",
        "{'extensions':['none-such']}",
        "{'extensions':['1','2','3','4','5','6','7','8','9','10','11','12','13','14','15','16','17','18','19','20','21']}",
        "{'proxyUrl':'http://p:1','proxy':{'location':'de'}}",
        "{'proxy':{'location':'de','provider':'evomi'}}",
        "{'proxyUrl':'nonsense'}",
        "{'proxyUrl':'ftp://proxy:21'}",
        "{'proxyUrl':'http://proxy:1/path'}",
        "{'proxyUrl':'socks5://u:p@proxy:1'}",
        "{'timeout':999}",
        "{'timeout':3600001}",
        "{'timeout':1.5e0}",
        "{'timeout':'long'}",
        "[]",
        "nothing"
      })
  void aFieldThatCannotBeUsedIsABadRequest(String body) {
    Answer answer = api.post(PATH, json(body));
    assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
    assertThat(answer.json().getString("error")).isEqualTo("invalid_request");
    assertThat(answer.json().getString("message")).isNotBlank();
    assertThat(answer.json().getInt("statusCode")).isEqualTo(400);
  }

  @Test
  void capabilitiesAreToldBackAndAProxysPasswordIsNot() {
    String secret = "pa55-of-proxy";
    try (SessionCalls own =
        SessionCalls.open(
            api,
            "{'capabilities':['stealth'],'proxyUrl':'http://joe:" + secret + "@127.0.0.1:9'}")) {
      assertThat(own.created().getJsonArray("capabilities")).hasToString("[\"stealth\"]");
      assertThat(own.created().getString("proxyUrl")).isEqualTo("http://joe:***@127.0.0.1:9");
      assertThat(own.get("").text()).doesNotContain(secret);
      assertThat(own.value("navigator.webdriver")).isEqualTo("false");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "POST, ''",
    "GET, ''",
    "GET, /00000000-0000-0000-0000-000000000000",
    "DELETE, /00000000-0000-0000-0000-000000000000",
    "POST, /00000000-0000-0000-0000-000000000000/tasks",
    "POST, /00000000-0000-0000-0000-000000000000/content",
    "POST, /00000000-0000-0000-0000-000000000000/screenshot",
    "POST, /00000000-0000-0000-0000-000000000000/pdf",
    "GET, /00000000-0000-0000-0000-000000000000/proxy"
  })
  void nobodyComesInWithoutAKey(String method, String path) {
    for (Api stranger : List.of(api.anonymous(), api.withKey("wrong"))) {
      Answer answer =
          stranger.send(
              PATH + path,
              request -> request.method(method, java.net.http.HttpRequest.BodyPublishers.noBody()));
      assertThat(answer.status()).isEqualTo(401);
      assertThat(answer.json().getString("error")).isEqualTo("unauthorized");
      assertThat(answer.json().getInt("statusCode")).isEqualTo(401);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GET, ''",
    "DELETE, ''",
    "POST, /tasks",
    "POST, /content",
    "POST, /screenshot",
    "POST, /pdf",
    "GET, /proxy"
  })
  void anothersSessionIsNotThere(String method, String rest) {
    Answer answer =
        api.withKey(Servers.SECOND_KEY)
            .send(
                session.path(rest),
                request ->
                    request.method(method, java.net.http.HttpRequest.BodyPublishers.noBody()));
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.json().getString("error")).isEqualTo("session_not_found");
  }

  @Test
  void theListHasOnesOwnOnly() {
    assertThat(ids(api.get(PATH).ok())).contains(session.id());
    assertThat(ids(api.withKey(Servers.SECOND_KEY).get(PATH).ok())).doesNotContain(session.id());
  }

  @Test
  void oneSessionHasItsOpenPages() {
    try (SessionCalls own = SessionCalls.open(api, "{}")) {
      own.done("{'url':'" + SERVERS.practice("team.html") + "'}");
      JsonObject shown = own.get("").ok();
      assertThat(shown.getString("id")).isEqualTo(own.id());
      assertThat(shown.getJsonArray("pages")).hasSize(1);
      JsonObject page = shown.getJsonArray("pages").getJsonObject(0);
      assertThat(page.getString("url")).isEqualTo(SERVERS.practice("team.html"));
      assertThat(page.getString("title")).isNotBlank();
    }
  }

  @Test
  void whatWasDeletedIsGone() {
    SessionCalls own = SessionCalls.open(api, "{}");
    assertThat(SERVERS.server().dataDir().resolve("sessions/" + own.id())).exists();
    Answer deleted = own.delete();
    assertThat(deleted.status()).isEqualTo(204);
    assertThat(deleted.text()).isEmpty();
    assertThat(own.delete().status()).isEqualTo(404);
    assertThat(own.get("").status()).isEqualTo(404);
    assertThat(own.task("{}").json().getString("error")).isEqualTo("session_not_found");
    assertThat(ids(api.get(PATH).ok())).doesNotContain(own.id());
    assertThat(SERVERS.server().dataDir().resolve("sessions/" + own.id())).doesNotExist();
  }

  @Test
  void anIdleSessionEndsByItself() {
    SessionCalls own = SessionCalls.open(api, "{'timeout':2000}");
    Await.that(
        "its end", Duration.ofSeconds(20), () -> !ids(api.get(PATH).ok()).contains(own.id()));
    assertThat(own.get("").status()).isEqualTo(404);
    Await.that(
        "the end of its files",
        Duration.ofSeconds(20),
        () -> !Files.exists(SERVERS.server().dataDir().resolve("sessions/" + own.id())));
  }

  @Test
  void aCallMovesTheEndOfASession() {
    long before = session.get("").ok().getJsonNumber("expiresAt").longValueExact();
    Await.that(
        "a later end",
        Duration.ofSeconds(5),
        () -> {
          session.done("{}");
          return session.get("").ok().getJsonNumber("expiresAt").longValueExact() > before;
        });
  }

  @Test
  void thereIsNoManagedProxy() {
    JsonObject proxy = session.get("/proxy").ok();
    assertThat(proxy.getBoolean("enabled")).isFalse();
    assertThat(proxy).doesNotContainKey("provider");
  }

  @Test
  void aPathThatIsNoneIsNotFound() {
    Answer answer = session.get("/nothing-here");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.json().getString("error")).isEqualTo("not_found");
  }

  private int delete(String id) {
    return api.send(PATH + "/" + id, request -> request.DELETE()).status();
  }

  private static List<String> ids(JsonObject list) {
    return list.getJsonArray("sessions").getValuesAs(JsonObject.class).stream()
        .map(each -> each.getString("id"))
        .toList();
  }
}
