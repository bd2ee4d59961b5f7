package remora.live.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RulesTest {

  @TempDir Path disk;

  private Path session;
  private Rules rules;

  @BeforeEach
  void aSession() throws IOException {
    session = Files.createDirectory(disk.resolve("session"));
    Files.writeString(session.resolve("mine.txt"), "mine");
    Files.writeString(disk.resolve("other.txt"), "other");
    Files.createSymbolicLink(session.resolve("link"), disk.resolve("other.txt"));
    rules = new Rules(session, session.resolve("downloads"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org",
        "http://[::1]:8080/x",
        "about:blank",
        "data:text/html,<p>",
        "blob:http://a/b",
        ""
      })
  void pagesOfTheWebAreOpened(String url) {
    assertThat(passes("Page.navigate", "\"url\":\"" + url + "\"")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        " FILE:///etc/passwd",
        "\\tfi\\nle:///etc/passwd",
        "view-source:file:///etc/passwd",
        "filesystem:file:///x",
        "chrome://settings",
        "devtools://x",
        "/etc/passwd",
        "etc/passwd"
      })
  void whatIsNotOfTheWebIsNot(String url) {
    assertThat(passes("Page.navigate", "\"url\":\"" + url + "\"")).isFalse();
    assertThat(passes("Target.createTarget", "\"url\":\"" + url + "\"")).isFalse();
    assertThat(passes("Network.loadNetworkResource", "\"url\":\"" + url + "\"")).isFalse();
  }

  @Test
  void fileFieldsTakeFilesOfTheSessionOnly() {
    assertThat(files(session.resolve("mine.txt"))).isTrue();
    assertThat(files(disk.resolve("other.txt"))).isFalse();
    assertThat(files(session.resolve("../other.txt"))).isFalse();
    assertThat(files(session.resolve("link"))).isFalse();
    assertThat(files(Path.of("/etc/passwd"))).isFalse();
    assertThat(passes("DOM.setFileInputFiles", "\"files\":\"/etc/passwd\"")).isFalse();
    assertThat(passes("Input.dispatchDragEvent", "\"data\":{\"files\":[\"/etc/passwd\"]}"))
        .isFalse();
  }

  @Test
  void downloadsGoWhereTheSessionsGo() {
    String message =
        rules
            .look(
                "{\"id\":1,\"method\":\"Browser.setDownloadBehavior\",\"params\":{\"behavior\":\"allow\",\"downloadPath\":\"/etc\"}}")
            .forBrowser()
            .orElseThrow();
    assertThat(message).contains(session.resolve("downloads").toString()).doesNotContain("/etc\"");
  }

  /** The browser may read the other of two members of one name: it is given one only. */
  @Test
  void whatIsReadIsWhatIsPassedOn() {
    Rules.Verdict verdict =
        rules.look("{\"id\":1,\"method\":\"Browser.crash\",\"method\":\"Browser.getVersion\"}");
    assertThat(verdict.forBrowser().orElseThrow()).doesNotContain("crash");
    assertThat(passes("Browser.\\u0063rash", "")).isFalse();
  }

  @Test
  void whoIsRefusedIsAnswered() {
    Rules.Verdict verdict =
        rules.look("{\"id\":7,\"sessionId\":\"S\",\"method\":\"SystemInfo.getInfo\"}");
    assertThat(verdict.forBrowser()).isEmpty();
    assertThat(verdict.forClient().orElseThrow())
        .contains("\"id\":7", "\"sessionId\":\"S\"", "-32000");
    assertThat(rules.look("no json").forBrowser()).isEmpty();
    assertThat(rules.look("[]").forBrowser()).isEmpty();
  }

  private boolean files(Path path) {
    return passes("DOM.setFileInputFiles", "\"files\":[\"" + path + "\"]");
  }

  private boolean passes(String method, String params) {
    return rules
        .look("{\"id\":1,\"method\":\"" + method + "\",\"params\":{" + params + "}}")
        .forBrowser()
        .isPresent();
  }
}
