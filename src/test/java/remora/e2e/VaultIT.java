package remora.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static remora.support.SessionCalls.json;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import remora.support.Answer;
import remora.support.Api;
import remora.support.Servers;
import remora.support.VaultServer;

/** Credentials and vaults: section 12 of the contract, under both spellings of its paths. */
@Tag("e2e")
class VaultIT {

  @RegisterExtension static final Servers SERVERS = Servers.usual();

  private static final String ROOT = "/api/v1/";
  private static final String CANARY = "canary-vault-it-5c1f";

  private final Api api = SERVERS.api();

  private Answer post(String path, String body) {
    return api.post(ROOT + path, json(body));
  }

  private Answer put(String path, String body) {
    return api.send(
        ROOT + path,
        request ->
            request
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json(body))));
  }

  private Answer delete(String path) {
    return api.send(ROOT + path, request -> request.DELETE());
  }

  private String local(String prefix) {
    Answer made = post(prefix + "vault-integrations", "{'name':'mine','type':'local'}");
    assertThat(made.status()).as(made.toString()).isEqualTo(201);
    return made.json().getString("id");
  }

  private static String credential(String integration) {
    return "{'name':'Alice','vaultIntegrationId':'"
        + integration
        + "','vaultPath':'secret/data/alice','fieldMap':{'username':'user','password':'pass'},"
        + "'allowedDomains':['example.com','*.example.org']}";
  }

  private static void assertError(Answer answer, int status, String code) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
    assertThat(answer.json().getString("error")).isEqualTo(code);
    assertThat(answer.json().getInt("statusCode")).isEqualTo(status);
    assertThat(answer.json().getString("message")).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "browser/"})
  void aCredentialsLife(String prefix) {
    String integration = local(prefix);
    Answer made = post(prefix + "credentials", credential(integration));
    assertThat(made.status()).as(made.toString()).isEqualTo(201);
    JsonObject credential = made.json();
    assertThat(credential)
        .containsOnlyKeys(
            "id",
            "name",
            "vaultIntegrationId",
            "vaultPath",
            "fieldMap",
            "allowedDomains",
            "createdAt",
            "updatedAt");
    String one = prefix + "credentials/" + credential.getString("id");
    assertThat(api.get(ROOT + one).ok()).isEqualTo(credential);
    assertThat(api.get(ROOT + prefix + "credentials").value().asJsonArray()).contains(credential);
    Api second = api.withKey(Servers.SECOND_KEY);
    assertError(second.get(ROOT + one), 404, "credential_not_found");
    assertThat(second.get(ROOT + prefix + "credentials").value().asJsonArray()).isEmpty();
    assertError(api.anonymous().get(ROOT + one), 401, "unauthorized");
    Answer gone = delete(one);
    assertThat(gone.status()).isEqualTo(204);
    assertThat(gone.body()).isEmpty();
    assertError(delete(one), 404, "credential_not_found");
    assertThat(delete(prefix + "vault-integrations/" + integration).status()).isEqualTo(204);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'name':1",
        "'name':''",
        "'vaultIntegrationId':'x'",
        "'vaultIntegrationId':'00000000-0000-4000-8000-000000000000'",
        "'vaultPath':'alice'",
        "'vaultPath':'secret/data/../x'",
        "'vaultPath':'/secret/data/x'",
        "'fieldMap':{}",
        "'fieldMap':{'username':'a'}",
        "'fieldMap':'x'",
        "'allowedDomains':[]",
        "'allowedDomains':['*']",
        "'allowedDomains':['*.com']",
        "'allowedDomains':['https://example.com/']",
        "'allowedDomains':[1]",
        "'allowedDomains':'example.com'"
      })
  void aCredentialThatCannotBe(String field) {
    String integration = local("");
    String good = credential(integration);
    String name = field.substring(0, field.indexOf(':') + 1);
    JsonObject base = parsed(json(good));
    JsonObject wrong = parsed(json("{" + field + "}"));
    var mixed = remora.json.Json.createObjectBuilder(base);
    wrong.forEach(mixed::add);
    assertThat(json(good)).contains(json(name));
    assertError(api.post(ROOT + "credentials", mixed.build()), 400, "invalid_request");
    assertThat(delete("vault-integrations/" + integration).status()).isEqualTo(204);
  }

  private static JsonObject parsed(String text) {
    try (var reader = remora.json.Json.createReader(new java.io.StringReader(text))) {
      return reader.readObject();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'name':'x'}",
        "{'name':'x','type':'paper'}",
        "{'name':'','type':'local'}",
        "{'name':'x','type':'hashicorp'}",
        "{'name':'x','type':'hashicorp','config':{'address':'https://v.example','authMethod':'token','roleId':'r','secretId':'s'}}",
        "{'name':'x','type':'hashicorp','config':{'address':'http://v.example','authMethod':'approle','roleId':'r','secretId':'s'}}",
        "{'name':'x','type':'hashicorp','config':{'address':'nowhere','authMethod':'approle','roleId':'r','secretId':'s'}}",
        "{'name':'x','type':'hashicorp','config':{'address':'https://v.example','authMethod':'approle','secretId':'s'}}",
        "{'name':'x','type':'hashicorp','config':{'address':'https://v.example','authMethod':'approle','roleId':'r'}}"
      })
  void anIntegrationThatCannotBe(String body) {
    assertError(post("vault-integrations", body), 400, "invalid_request");
  }

  @Test
  void aServersSecretIdIsNeverShown() {
    try (VaultServer vault = new VaultServer()) {
      Answer made =
          post(
              "vault-integrations",
              "{'name':'theirs','type':'hashicorp','config':{'address':'"
                  + vault.address()
                  + "','authMethod':'approle','roleId':'role-1','secretId':'"
                  + CANARY
                  + "'}}");
      assertThat(made.status()).as(made.toString()).isEqualTo(201);
      String id = made.json().getString("id");
      assertThat(made.json().getString("type")).isEqualTo("hashicorp");
      assertThat(made.json().isNull("namespace")).isTrue();
      String secret = "{'path':'alice','data':{'user':'a','pass':'" + CANARY + "'}}";
      assertError(post("vault-integrations/" + id + "/secrets", secret), 400, "invalid_request");
      vault.secretId(CANARY + "2");
      Answer rotated = put("vault-integrations/" + id, "{'secretId':'" + CANARY + "2'}");
      assertThat(rotated.status()).as(rotated.toString()).isEqualTo(200);
      assertThat(rotated.json().getString("updatedAt"))
          .isGreaterThanOrEqualTo(made.json().getString("updatedAt"));
      Answer written = post("vault-integrations/" + id + "/secrets", secret);
      assertThat(written.status()).as(written.toString()).isEqualTo(201);
      assertThat(written.json().getString("path")).isEqualTo("alice");
      assertThat(written.json().getString("mount")).isEqualTo("secret");
      assertThat(written.json().getInt("version")).isEqualTo(1);
      Answer listed = api.get(ROOT + "vault-integrations");
      for (Answer answer : new Answer[] {made, rotated, written, listed}) {
        assertThat(answer.text()).doesNotContain(CANARY);
      }
      assertError(put("vault-integrations/" + id, "{}"), 400, "invalid_request");
      vault.site().silent("/v1/auth/approle/login");
      vault.site().silent("/v1/secret/data/alice");
      assertError(post("vault-integrations/" + id + "/secrets", secret), 503, "unavailable");
      assertThat(delete("vault-integrations/" + id).status()).isEqualTo(204);
    }
    assertThat(SERVERS.server().log()).doesNotContain(CANARY);
  }

  /** The tests' servers allow vaults at http://127.0.0.1 alone. */
  @Test
  void aServerInsideThatNobodyAllowedIsNotTaken() {
    try (VaultServer vault = new VaultServer()) {
      String port = vault.address().substring(vault.address().lastIndexOf(':'));
      for (String host :
          new String[] {
            "http://localhost", "https://127.0.0.1", "https://[::1]", "https://10.0.0.1"
          }) {
        Answer answer = post("vault-integrations", server(host + port));
        assertError(answer, 400, "invalid_request");
        assertThat(answer.text()).contains("remora.vault.allowed-addresses");
      }
      // The control, and a name that leads nowhere: what it leads to is looked at when it is used.
      String reached = post("vault-integrations", server(vault.address())).json().getString("id");
      String lost =
          post("vault-integrations", server("https://vault.invalid")).json().getString("id");
      String secret = "{'path':'a','data':{'a':'b'}}";
      assertThat(post("vault-integrations/" + reached + "/secrets", secret).status())
          .isEqualTo(201);
      assertError(post("vault-integrations/" + lost + "/secrets", secret), 503, "unavailable");
      assertThat(delete("vault-integrations/" + reached).status()).isEqualTo(204);
      assertThat(delete("vault-integrations/" + lost).status()).isEqualTo(204);
    }
  }

  private static String server(String address) {
    return "{'name':'theirs','type':'hashicorp','config':{'address':'"
        + address
        + "','authMethod':'approle','roleId':'role-1','secretId':'secret-id-1'}}";
  }

  @Test
  void secretsAreTextsAndPathsStayInside() {
    String id = local("");
    String path = "vault-integrations/" + id + "/secrets";
    for (String body :
        new String[] {
          "{}",
          "{'path':'a'}",
          "{'path':'a','data':{}}",
          "{'path':'a','data':{'pin':1}}",
          "{'path':'a','data':{'pin':null}}",
          "{'path':'','data':{'a':'b'}}",
          "{'path':'/a','data':{'a':'b'}}",
          "{'path':'data/a','data':{'a':'b'}}",
          "{'path':'x/data/a','data':{'a':'b'}}",
          "{'path':'../a','data':{'a':'b'}}",
          "{'path':'a','mount':'..','data':{'a':'b'}}",
          "{'path':'a','data':{'a':'b'},'metadata':{'n':1}}"
        }) {
      assertError(post(path, body), 400, "invalid_request");
    }
    assertThat(post(path, "{'path':'" + "a".repeat(200) + "','data':{'a':'b'}}").status())
        .isEqualTo(201);
    assertError(
        post(path, "{'path':'" + "a".repeat(201) + "','data':{'a':'b'}}"), 400, "invalid_request");
    assertError(put("vault-integrations/" + id, "{'secretId':'x'}"), 400, "invalid_request");
    assertThat(delete("vault-integrations/" + id).status()).isEqualTo(204);
  }

  @Test
  void anIntegrationTakesItsCredentialsAlong() {
    String id = local("");
    String credential = post("credentials", credential(id)).json().getString("id");
    assertError(
        api.withKey(Servers.SECOND_KEY)
            .send(ROOT + "vault-integrations/" + id, request -> request.DELETE()),
        404,
        "vault_integration_not_found");
    assertThat(delete("browser/vault-integrations/" + id).status()).isEqualTo(204);
    assertError(api.get(ROOT + "credentials/" + credential), 404, "credential_not_found");
    assertThat(api.get(ROOT + "credentials").value().asJsonArray())
        .extracting(JsonValue::asJsonObject)
        .extracting(each -> ((JsonString) each.get("id")).getString())
        .doesNotContain(credential);
    String unknown = "vault-integrations/" + UUID.randomUUID();
    assertError(delete(unknown), 404, "vault_integration_not_found");
    assertError(
        post(unknown + "/secrets", "{'path':'a','data':{'a':'b'}}"),
        404,
        "vault_integration_not_found");
    assertError(put(unknown, "{'secretId':'x'}"), 404, "vault_integration_not_found");
  }
}
