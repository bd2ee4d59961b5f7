package remora.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import remora.support.Answer;
import remora.support.LocalSite;
import remora.support.Servers;
import remora.support.SessionCalls;

/** Content, pictures and PDFs: sections 6 and 7 of the contract. */
@Tag("e2e")
class CapturesIT {

  @RegisterExtension static final Servers SERVERS = Servers.usual();

  private static LocalSite site;
  private static SessionCalls session;

  @BeforeAll
  static void open() {
    site = new LocalSite();
    site.page(
        "/tall",
        "<!doctype html><title>tall</title><style>body{margin:0}</style>"
            + "<h1>A <em>heading</em></h1><script>var hidden = 'script words'</script>"
            + "<p><a href='/next'>a link</a></p><p style='display:none'>unseen</p>"
            + "<div id=box style='width:120px;height:80px;background:red'></div>"
            + "<div style='height:3000px'></div>");
    site.page("/giant", "<div style='height:200000px'></div>");
    site.route(
        "/headers",
        exchange -> {
          String sent = exchange.getRequestHeaders().getFirst("X-Wanted");
          byte[] body = ("<p>" + sent).getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
        });
    session = SessionCalls.open(SERVERS.api(), "{}");
  }

  @AfterAll
  static void close() {
    session.close();
    site.close();
  }

  private static String tall(String more) {
    return "{'url':'" + site.url("/tall") + "'" + more + "}";
  }

  @Test
  void contentIsHtmlUnlessSaidOtherwise() {
    JsonObject html = session.post("/content", tall("")).ok();
    assertThat(html).containsOnlyKeys("url", "content", "format");
    assertThat(html.getString("url")).isEqualTo(site.url("/tall"));
    assertThat(html.getString("format")).isEqualTo("html");
    assertThat(html.getString("content"))
        .startsWith("<!DOCTYPE html>")
        .contains("<h1>A <em>heading</em></h1>", "script words", "unseen");
    assertThat(session.post("/content", "{}").ok().getString("content"))
        .isEqualTo(html.getString("content"));
  }

  @Test
  void contentAsText() {
    String text = session.post("/content", tall(",'format':'text'")).ok().getString("content");
    assertThat(text).contains("A heading", "a link").doesNotContain("unseen", "script", "<");
  }

  @Test
  void contentAsMarkdown() {
    String text = session.post("/content", tall(",'format':'markdown'")).ok().getString("content");
    assertThat(text)
        .contains("# A *heading*", "[a link](" + site.url("/next") + ")")
        .doesNotContain("script words", "<h1>");
  }

  @Test
  void headersGoWithThatPageOnly() {
    String url = "{'url':'" + site.url("/headers") + "'";
    assertThat(session.post("/content", url + ",'headers':{'X-Wanted':'yes'}}").text())
        .contains("yes");
    assertThat(session.post("/content", url + "}").text()).contains("null");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'format':'pdf'}",
        "{'url':'ftp://x'}",
        "{'headers':{'X':'y'}}",
        "{'url':'http://x/','headers':{'X y':'z'}}",
        "{'proxyUrl':'http://p:1'}"
      })
  void contentThatCannotBeGiven(String body) {
    assertThat(session.post("/content", body).status()).isEqualTo(400);
  }

  @Test
  void aPictureOfWhatIsSeen() throws IOException {
    JsonObject answer = session.post("/screenshot", tall("")).ok();
    assertThat(answer.getString("format")).isEqualTo("png");
    assertThat(answer.getString("url")).isEqualTo(site.url("/tall"));
    BufferedImage picture = image(SessionCalls.bytes(answer, "screenshot"));
    assertThat(picture.getHeight()).isLessThan(1000);
  }

  @Test
  void aPictureOfAllOfThePage() throws IOException {
    JsonObject answer = session.post("/screenshot", tall(",'fullPage':true")).ok();
    assertThat(image(SessionCalls.bytes(answer, "screenshot")).getHeight()).isGreaterThan(3000);
  }

  @Test
  void aPictureOfOneElement() throws IOException {
    JsonObject answer =
        session.post("/screenshot", tall(",'selector':'#box','format':'jpeg','quality':90")).ok();
    byte[] bytes = SessionCalls.bytes(answer, "screenshot");
    assertThat(bytes).startsWith((byte) 0xff, (byte) 0xd8);
    BufferedImage picture = image(bytes);
    assertThat(picture.getWidth()).isEqualTo(120);
    assertThat(picture.getHeight()).isEqualTo(80);
    assertThat(picture.getRGB(60, 40) >> 16 & 0xff).isGreaterThan(200);
  }

  @Test
  void aPictureAsBytes() throws IOException {
    Answer answer = bytes("/screenshot", "image/png", "{}");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).isEqualTo("image/png");
    assertThat(image(answer.body()).getWidth()).isPositive();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'fullPage':true,'selector':'a'}",
        "{'format':'gif'}",
        "{'quality':0}",
        "{'quality':101}",
        "{'url':'x'}"
      })
  void aPictureThatCannotBeGiven(String body) {
    assertThat(session.post("/screenshot", body).status()).isEqualTo(400);
  }

  @Test
  void aPictureOfNothingIsNotFound() {
    Answer answer = session.post("/screenshot", tall(",'selector':'#none'"));
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.json().getString("error")).isEqualTo("selector_not_found");
  }

  @Test
  void aPictureThatIsTooLargeIsRefused() {
    Answer answer =
        session.post("/screenshot", "{'url':'" + site.url("/giant") + "','fullPage':true}");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().getString("error")).isEqualTo("result_too_large");
  }

  @Test
  void aPdfWithAllOptions() {
    JsonObject answer =
        session
            .post(
                "/pdf",
                tall(
                    ",'format':'Letter','landscape':true,'margin':{'top':'1cm','right':10,"
                        + "'bottom':'0.5in','left':'5mm'},'printBackground':false,'scale':0.5,"
                        + "'pageRanges':'1','displayHeaderFooter':true,"
                        + "'headerTemplate':'<b>h</b>','footerTemplate':'<b>f</b>'"))
            .ok();
    byte[] pdf = SessionCalls.bytes(answer, "pdf");
    assertThat(pdf).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    assertThat(boxes(pdf)).contains("[0 0 792 612]");
    assertThat(answer.getString("url")).isEqualTo(site.url("/tall"));
  }

  @Test
  void aPdfIsA4UnlessSaidOtherwiseAndMayHaveASizeOfItsOwn() {
    assertThat(boxes(SessionCalls.bytes(session.post("/pdf", tall("")).ok(), "pdf")))
        .containsPattern("\\[0 0 595[.0-9]* 84[12][.0-9]*\\]");
    byte[] own =
        SessionCalls.bytes(session.post("/pdf", tall(",'width':'4in','height':384")).ok(), "pdf");
    assertThat(boxes(own)).contains("[0 0 288 288]");
  }

  @Test
  void aPdfAsBytes() {
    Answer answer = bytes("/pdf", "application/pdf", "{}");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).isEqualTo("application/pdf");
    assertThat(answer.body()).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'format':'B5'}",
        "{'scale':0.05}",
        "{'margin':{'left':'9in'}}",
        "{'margin':{'left':'-1cm'}}",
        "{'pageRanges':'1-2-3'}",
        "{'pageRanges':'0'}",
        "{'width':'wide'}",
        "{'landscape':'yes'}"
      })
  void aPdfThatCannotBeGiven(String body) {
    assertThat(session.post("/pdf", body).status()).isEqualTo(400);
  }

  private static Answer bytes(String path, String accepted, String body) {
    return SERVERS
        .api()
        .send(
            session.path(path),
            request ->
                request
                    .header("Accept", accepted)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body)));
  }

  private static BufferedImage image(byte[] bytes) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(bytes));
  }

  /** The sheets' sizes, which Chromium writes uncompressed. */
  private static String boxes(byte[] pdf) {
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    return text.lines().filter(line -> line.contains("MediaBox")).toList().toString();
  }
}
