package remora.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static remora.support.SessionCalls.json;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import remora.support.Answer;
import remora.support.Api;
import remora.support.Await;
import remora.support.LoginSite;
import remora.support.Servers;
import remora.support.SessionCalls;
import remora.support.VaultServer;
import remora.vault.boundary.Totp;
import remora.vault.entity.TotpKey;

/** Signing in, and that no secret is told by it: section 5.1 of the contract. */
@Tag("e2e")
class AuthenticateIT {

  @RegisterExtension static final Servers SERVERS = Servers.usual();

  private static final String ROOT = "/api/v1/";
  private static final String USER = "alice";
  private static final String PASSWORD = "canary&pass<word>+7f3a\u00e9";

  /** Not the one of the API's examples, which the application's own files hold. */
  private static final String OTP_KEY = "KRUGKIDROVUWG2ZAMJZG653O";

  private static final String SECRET =
      "{'path':'alice','data':{'user':'"
          + USER
          + "','pass':'"
          + PASSWORD
          + "','otp':'"
          + OTP_KEY
          + "'}}";
  private static final String NAME = "canary-name-2d9e";
  private static final String WELCOME = "'success':{'condition':'url','value':'/welcome'";

  private static LoginSite site;
  private static String integration;
  private static String here;
  private static String elsewhere;
  private static String empty;

  /** Everything that the server answered. */
  private final List<String> told = new ArrayList<>();

  @BeforeAll
  static void open() {
    site = new LoginSite(USER, PASSWORD);
    Api api = SERVERS.api();
    integration = made(api, "vault-integrations", "{'name':'mine','type':'local'}").getString("id");
    String secrets = "vault-integrations/" + integration + "/secrets";
    JsonObject unused = made(api, secrets, SECRET);
    here = credential(api, "127.0.0.1", "alice");
    elsewhere = credential(api, "example.com", "alice");
    empty = credential(api, "127.0.0.1", "nobody");
  }

  private static JsonObject made(Api api, String path, String body) {
    Answer answer = api.post(ROOT + path, json(body));
    assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    return answer.json();
  }

  private static String credential(Api api, String domain, String secret) {
    return credential(api, integration, domain, secret);
  }

  private static String credential(Api api, String vault, String domain, String secret) {
    return made(
            api,
            "credentials",
            "{'name':'"
                + NAME
                + "','vaultIntegrationId':'"
                + vault
                + "','vaultPath':'secret/data/"
                + secret
                + "','fieldMap':{'username':'user','password':'pass','totp':'otp'},"
                + "'allowedDomains':['"
                + domain
                + "']}")
        .getString("id");
  }

  @AfterAll
  static void close() {
    site.close();
  }

  private Answer task(SessionCalls session, String body) {
    Answer answer = session.task(body);
    told.add(answer.text());
    return answer;
  }

  private Answer authenticate(SessionCalls session, String page, String more) {
    return task(
        session,
        "{'url':'"
            + site.url(page)
            + "','actions':[{'type':'authenticate',"
            + more
            + "}],'content':true}");
  }

  private static String vault(String credential) {
    return "'mode':'vault','credentialId':'" + credential + "'";
  }

  private static void assertIn(Answer answer) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    JsonObject result = answer.json().getJsonArray("actionResults").getJsonObject(0);
    assertThat(result.getBoolean("success")).isTrue();
    assertThat(result.getString("reason")).isEqualTo("ok");
    assertThat(answer.json().getString("url")).endsWith("/welcome");
  }

  private static void assertError(Answer answer, int status, String code) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
    assertThat(answer.json().getString("error")).isEqualTo(code);
    assertThat(answer.json().getJsonObject("details").getInt("actionIndex")).isZero();
    assertThat(answer.json().getJsonObject("details").getString("type")).isEqualTo("authenticate");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/plain", "/banner", "/with-search", "/no-form", "/two-steps"})
  void theFormIsFound(String page) {
    try (SessionCalls session = SessionCalls.open(SERVERS.api(), "{}")) {
      assertIn(authenticate(session, page, vault(here) + "," + WELCOME + "}"));
    }
  }

  @Test
  void selectorsAndEachSignOfSuccessWork() {
    String selectors =
        "'selectors':{'username':'[name=user]','password':'[name=pass]','submit':'form button'}";
    try (SessionCalls session = SessionCalls.open(SERVERS.api(), "{}")) {
      for (String sign :
          new String[] {
            "'success':{'condition':'selector','value':'#you'}",
            "'success':{'condition':'text','value':'Hello again'}",
            "'success':{'condition':'networkIdle','value':''}",
            WELCOME + "}"
          }) {
        assertIn(authenticate(session, "/plain", vault(here) + "," + selectors + "," + sign));
      }
      assertError(
          authenticate(
              session,
              "/plain",
              vault(here) + ",'selectors':{'username':'#none','password':'[name=pass]'}"),
          404,
          "selector_not_found");
      assertError(authenticate(session, "/welcome", vault(here)), 404, "selector_not_found");
    }
  }

  @Test
  void aCodeIsTypedWhereItIsAskedFor() {
    try (SessionCalls session = SessionCalls.open(SERVERS.api(), "{}")) {
      assertIn(authenticate(session, "/with-code", vault(here) + "," + WELCOME + "}"));
      // It was typed within the last minutes; TotpTest has the standard's own numbers.
      TotpKey key = new TotpKey(OTP_KEY, TotpKey.Hash.SHA1, 6, 30);
      Instant now = Instant.now();
      assertThat(site.codes())
          .last()
          .isIn(
              IntStream.range(0, 6)
                  .mapToObj(i -> Totp.at(key, now.minusSeconds(30L * i)))
                  .toList());
    }
  }

  @Test
  void aVaultServersLoginIsTypedAsLongAsItGivesIt() {
    Api api = SERVERS.api();
    try (VaultServer vault = new VaultServer();
        SessionCalls session = SessionCalls.open(api, "{}")) {
      String theirs =
          made(
                  api,
                  "vault-integrations",
                  "{'name':'theirs','type':'hashicorp','config':{'address':'"
                      + vault.address()
                      + "','authMethod':'approle','roleId':'role-1','secretId':'secret-id-1'}}")
              .getString("id");
      JsonObject unused = made(api, "vault-integrations/" + theirs + "/secrets", SECRET);
      String credential = credential(api, theirs, "127.0.0.1", "alice");
      assertIn(authenticate(session, "/plain", vault(credential) + "," + WELCOME + "}"));
      vault.secretId("another").revoke();
      assertError(authenticate(session, "/plain", vault(credential)), 422, "vault_unreachable");
    }
  }

  @Test
  void anotherHostIsRefusedBeforeTheSecretIsRead() {
    try (SessionCalls session = SessionCalls.open(SERVERS.api(), "{}")) {
      assertError(authenticate(session, "/plain", vault(elsewhere)), 422, "domain_mismatch");
      // The secret of this one cannot even be read; the host is looked at first.
      String unreadable = credential(SERVERS.api(), "example.com", "nobody");
      assertError(authenticate(session, "/plain", vault(unreadable)), 422, "domain_mismatch");
      assertError(authenticate(session, "/plain", vault(empty)), 422, "secret_missing_field");
      assertError(
          authenticate(session, "/plain", vault("00000000-0000-4000-8000-000000000000")),
          422,
          "credential_not_found");
      assertError(authenticate(session, "/foreign-frame", vault(here)), 422, "domain_mismatch");
      assertIn(
          task(
              session,
              "{'url':'"
                  + site.url("/plain")
                  + "','actions':[{'type':'authenticate',"
                  + vault(here)
                  + ","
                  + WELCOME
                  + "}}]}"));
    }
  }

  @Test
  void aSignThatDoesNotComeIsATimeout() {
    try (SessionCalls session = SessionCalls.open(SERVERS.api(), "{}")) {
      assertError(
          authenticate(
              session,
              "/plain",
              vault(here) + ",'success':{'condition':'text','value':'never','timeoutMs':1500}"),
          408,
          "success_timeout");
      assertError(
          authenticate(
              session, "/plain", "'mode':'prompt_user','pauseTimeoutMs':1500," + WELCOME + "}"),
          408,
          "user_timeout");
    }
  }

  @Test
  void whatAPersonDoesIsSeen() {
    try (SessionCalls session = SessionCalls.open(SERVERS.api(), "{}")) {
      assertThat(task(session, "{'url':'" + site.url("/plain") + "'}").status()).isEqualTo(201);
      // Stands in for the person at the live view: the page goes on by itself after a while.
      task(
          session,
          "{'actions':[{'type':'evaluate','script':'setTimeout(()=>location=`/welcome`,1500)'}]}");
      Answer answer =
          task(
              session,
              "{'actions':[{'type':'authenticate','mode':'prompt_user'," + WELCOME + "}}]}");
      assertIn(answer);
    }
  }

  @Test
  void whereTheVaultFailsAPersonMayGoOn() {
    try (SessionCalls session = SessionCalls.open(SERVERS.api(), "{}")) {
      assertThat(task(session, "{'url':'" + site.url("/plain") + "'}").status()).isEqualTo(201);
      task(
          session,
          "{'actions':[{'type':'evaluate','script':'setTimeout(()=>location=`/welcome`,3000)'}]}");
      assertIn(
          task(
              session,
              "{'actions':[{'type':'authenticate','mode':'vault_then_prompt','credentialId':'"
                  + elsewhere
                  + "',"
                  + WELCOME
                  + "}}]}"));
    }
  }

  @Test
  void aScriptWaitsUntilSigningInIsDone() {
    int before = site.site().requests("/two-steps/password").size();
    try (SessionCalls session = SessionCalls.open(SERVERS.api(), "{}")) {
      CompletableFuture<Answer> signing =
          CompletableFuture.supplyAsync(
              () ->
                  session.task(
                      "{'url':'"
                          + site.url("/two-steps")
                          + "','actions':[{'type':'authenticate',"
                          + vault(here)
                          + ","
                          + WELCOME
                          + "}}]}"));
      Await.that(
          "the form is being filled",
          Duration.ofSeconds(60),
          () -> site.site().requests("/two-steps/password").size() > before);
      assertThat(session.value("location.pathname")).isEqualTo("\"/welcome\"");
      assertIn(signing.join());
    }
  }

  /** The password is in the page: whatever is told of the page must not have it. */
  @Test
  void theSecretIsNowhere() throws IOException {
    SessionCalls session = SessionCalls.open(SERVERS.api(), "{}");
    try (session) {
      assertError(
          authenticate(
              session,
              "/plain",
              vault(here) + ",'success':{'condition':'text','value':'never','timeoutMs':1000}"),
          408,
          "success_timeout");
      // A form that sends itself nowhere keeps what was typed.
      task(
          session,
          "{'url':'"
              + site.url("/plain")
              + "','actions':[{'type':'evaluate','script':'document.forms[0].onsubmit=()=>false'},"
              + "{'type':'authenticate',"
              + vault(here)
              + ",'success':{'condition':'networkIdle','value':''}}]}");
      String typed = "document.querySelector(`[name=pass]`).value";
      // The control: it is there, as long as it should be.
      assertThat(session.value(typed + ".length")).isEqualTo(Integer.toString(PASSWORD.length()));
      for (String script :
          new String[] {
            typed,
            "({a:[{b:" + typed + "}]})",
            "({[" + typed + "]:1})",
            "encodeURIComponent(" + typed + ")",
            "JSON.stringify(" + typed + ")",
            "document.title=" + typed,
            "document.body.append(" + typed + ")",
            "[...new Set([" + typed + "])]",
            "throw new Error(" + typed + ")",
            "history.replaceState(0,``,`?p=`+encodeURIComponent(" + typed + "))"
          }) {
        task(session, "{'actions':[{'type':'evaluate','script':'" + script + "'}]}");
      }
      told.add(session.get("").text());
      for (String format : new String[] {"html", "text", "markdown"}) {
        told.add(session.post("/content", "{'format':'" + format + "'}").text());
      }
      told.add(SERVERS.api().get(ROOT + "credentials").text());
      told.add(SERVERS.api().get(ROOT + "vault-integrations").text());
    }
    assertThat(told).hasSizeGreaterThan(15);
    assertThat(filesWith(NAME)).as("the control: what is no secret is found").isNotEmpty();
    for (String secret : secrets()) {
      assertThat(told).noneMatch(answer -> answer.contains(secret));
      assertThat(SERVERS.server().log()).doesNotContain(secret);
      assertThat(filesWith(secret)).as("files with the secret").isEmpty();
    }
    assertThat(String.join("", told)).as("masked, not just left out").contains("***");
  }

  private static List<String> secrets() {
    String encoded = URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8);
    return List.of(
        PASSWORD,
        encoded,
        encoded.replace("+", "%20"),
        PASSWORD.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"),
        Base64.getEncoder().encodeToString(PASSWORD.getBytes(StandardCharsets.UTF_8)),
        OTP_KEY);
  }

  private static List<Path> filesWith(String secret) throws IOException {
    byte[] wanted = secret.getBytes(StandardCharsets.UTF_8);
    String sought = new String(wanted, StandardCharsets.ISO_8859_1);
    List<Path> hits = new ArrayList<>();
    try (Stream<Path> files = Files.walk(SERVERS.server().dataDir())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (new String(read(file), StandardCharsets.ISO_8859_1).contains(sought)) {
          hits.add(file);
        }
      }
    }
    return hits;
  }

  /** A browser deletes its files while they are read. */
  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException gone) {
      return new byte[0];
    }
  }
}
