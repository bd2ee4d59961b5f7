package remora.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import remora.support.Answer;
import remora.support.LocalSite;
import remora.support.Servers;
import remora.support.SessionCalls;

/** Scripts that never end or ask for too much: answered in time, and nobody else notices. */
@Tag("e2e")
class EvaluateHazardsIT {

  @RegisterExtension static final Servers SERVERS = Servers.impatient();

  /** The time of an action on this server, and as much again for a busy machine. */
  private static final Duration LIMIT = Duration.ofSeconds(6 + 6);

  private static LocalSite site;
  private static SessionCalls session;
  private static SessionCalls neighbour;

  @BeforeAll
  static void open() {
    site = new LocalSite();
    site.page("/fine", "<title>fine</title><h1>fine</h1>");
    session = SessionCalls.open(SERVERS.api(), "{}");
    neighbour = SessionCalls.open(SERVERS.api(), "{}");
  }

  @AfterAll
  static void close() {
    session.close();
    neighbour.close();
    site.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "endless loop | for(;;); | 408",
        "promise | new Promise(() => {}) | 408",
        "regex | /^(a+)+$/.test('a'.repeat(60) + 'b') | 408",
        "much | 'x'.repeat(100 * 1024 * 1024) | 422",
        "alerts | for(;;) alert(1) | 408",
        "close | window.close() | 0",
        "locations | for(;;) location.href = '/fine?' + Math.random() | 408",
        "layout | for (let i = 0; i < 6e5; i++) document.body.append(document.createElement('i')) |"
            + " 0",
        "nodes | for (let i = 0; i < 3e6; i++) document.body.append(document.createElement('i')) |"
            + " 0"
      })
  void isAnsweredInTimeAndTheSessionGoesOn(String name, String script, int status) {
    session.done("{'url':'" + site.url("/fine") + "'}");
    long start = System.nanoTime();
    Answer answer =
        session.task(
            "{'actions':[{'type':'evaluate','script':'" + SessionCalls.escaped(script) + "'}]}");
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    assertThat(took).as(name + ": " + answer).isLessThan(LIMIT);
    if (status > 0) {
      assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
    } else {
      assertThat(answer.status()).as(answer.toString()).isIn(201, 408, 422, 503);
    }
    neighbourIsFine();
    session.done("{'url':'" + site.url("/fine") + "'}");
    assertThat(session.value("document.title")).isEqualTo("\"fine\"");
  }

  private static void neighbourIsFine() {
    long start = System.nanoTime();
    neighbour.done("{'url':'" + site.url("/fine") + "','actions':[{'type':'wait','text':'fine'}]}");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LIMIT);
  }

  /** What a wait, too, takes no longer than it may. */
  @Test
  void aWaitInVainTimesOut() {
    Answer answer = session.task("{'actions':[{'type':'wait','selector':'#never'}]}");
    assertThat(answer.status()).isEqualTo(408);
    assertThat(answer.json().getString("error")).isEqualTo("timeout");
    assertThat(answer.json().getJsonObject("details").getString("type")).isEqualTo("wait");
  }

  @Test
  void aPageThatNeverAnswersTimesOut() {
    site.silent("/silent");
    Answer answer = session.task("{'url':'" + site.url("/silent") + "'}");
    assertThat(answer.status()).isEqualTo(408);
  }

  @Test
  void thereIsNoRoomForAThirdSession() {
    Answer answer = SERVERS.api().post(SessionCalls.PATH, "{}");
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.json().getString("error")).isEqualTo("too_many_sessions");
    assertThat(answer.json().getInt("statusCode")).isEqualTo(503);
  }
}
