package remora.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static remora.support.SessionCalls.json;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import remora.support.Answer;
import remora.support.Servers;
import remora.support.SessionCalls;

/**
 * What the contract's example does, on the practice site: sign in through the vault, select,
 * upload, wait, evaluate, then screenshot, PDF and content, all in one request.
 */
@Tag("e2e")
class ExampleTaskIT {

  private static final String ROOT = "/api/v1/";
  private static final String PASSWORD = "correct horse battery";

  @RegisterExtension static final Servers SERVERS = Servers.usual();

  @Test
  void oneRequestDoesItAll() throws IOException {
    String credential = credential();
    try (SessionCalls session = SessionCalls.open(SERVERS.api(), "{}")) {
      assertThat(
              session.post("/files", "{'filename':'pass.txt','file':'UGFzc3BvcnQgMTIz'}").status())
          .isEqualTo(201);
      Answer answer = session.task(task(credential));
      assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
      assertThat(answer.text()).doesNotContain(PASSWORD);
      JsonObject done = answer.json();
      assertThat(done.getString("url")).endsWith("/practice/account/documents");
      assertActions(done.getJsonArray("actionResults"));
      assertPicture(done);
      assertThat(text(SessionCalls.bytes(done, "pdf")))
          .contains("Travel documents", "Passport: pass.txt, 12 bytes");
      JsonObject content = done.getJsonObject("content");
      assertThat(content.getString("html")).contains("<li>Passport: pass.txt, 12 bytes");
      assertThat(content.getString("url")).isEqualTo(done.getString("url"));
    }
  }

  private static String task(String credential) {
    return "{'url':'"
        + SERVERS.practice("account")
        + "','waitUntil':'networkidle','actions':["
        + "{'type':'authenticate','mode':'vault','credentialId':'"
        + credential
        + "','selectors':{'username':'input[name=username]','password':'input[name=password]',"
        + "'submit':'button[type=submit]'},"
        + "'success':{'condition':'text','value':'Welcome back','timeoutMs':20000}},"
        + "{'type':'click','selector':'a[href$=documents]'},"
        + "{'type':'select','selector':'#kind','text':'Passport'},"
        + "{'type':'uploadFile','selector':'#file','filename':'pass.txt'},"
        + "{'type':'click','selector':'#add button'},"
        + "{'type':'wait','selector':'#documents li'},"
        + "{'type':'evaluate','script':'const d=document.documentElement;"
        + "return [d.scrollWidth,d.scrollHeight,document.querySelectorAll(`#documents li`).length]'}"
        + "],'screenshot':{'fullPage':true},'pdf':{'format':'A4'},'content':true}";
  }

  private static String credential() {
    String vault = made("vault-integrations", "{'name':'example','type':'local'}");
    Answer secret =
        SERVERS
            .api()
            .post(
                ROOT + "vault-integrations/" + vault + "/secrets",
                json("{'path':'ada','data':{'user':'ada','pass':'" + PASSWORD + "'}}"));
    assertThat(secret.status()).isEqualTo(201);
    return made(
        "credentials",
        "{'name':'example','vaultIntegrationId':'"
            + vault
            + "','vaultPath':'secret/data/ada','fieldMap':{'username':'user','password':'pass'},"
            + "'allowedDomains':['"
            + SERVERS.api().base().getHost()
            + "']}");
  }

  private static String made(String path, String body) {
    Answer answer = SERVERS.api().post(ROOT + path, json(body));
    assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    return answer.json().getString("id");
  }

  private static void assertActions(JsonArray results) {
    assertThat(results.getValuesAs(JsonObject.class))
        .extracting(result -> result.getString("type"))
        .isEqualTo(
            List.of("authenticate", "click", "select", "uploadFile", "click", "wait", "evaluate"));
    assertThat(results.getJsonObject(0).getBoolean("success")).isTrue();
    assertThat(results.getJsonObject(0).getString("reason")).isEqualTo("ok");
    assertThat(results.getJsonObject(6).getJsonArray("value").getInt(2)).isEqualTo(1);
  }

  private static void assertPicture(JsonObject done) throws IOException {
    BufferedImage picture =
        ImageIO.read(new ByteArrayInputStream(SessionCalls.bytes(done, "screenshot")));
    JsonArray size = done.getJsonArray("actionResults").getJsonObject(6).getJsonArray("value");
    assertThat(picture.getWidth()).isEqualTo(size.getInt(0));
    assertThat(picture.getHeight()).isEqualTo(size.getInt(1));
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }
}
