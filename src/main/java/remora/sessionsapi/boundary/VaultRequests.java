package remora.sessionsapi.boundary;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import remora.access.entity.Refusal;
import remora.vault.entity.FieldMap;
import remora.vault.entity.Integration.Server;
import remora.vault.entity.IntegrationType;
import remora.vault.entity.NewSecret;

/** Bodies of requests about vaults. */
final class VaultRequests {

  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_PATH = 200;
  private static final int LONGEST_VAULT_PATH = 400;
  private static final int LONGEST_ID = 1000;
  private static final int LONGEST_VALUE = 65_536;
  private static final int MOST_DOMAINS = 100;
  private static final int LONGEST_DOMAIN = 300;
  private static final int MOST_FIELDS = 100;
  private static final String DATA = "data";

  private VaultRequests() {}

  record NewCredential(
      String name, String integrationId, String vaultPath, FieldMap fields, List<String> domains) {}

  /**
   * A new integration. Prints itself without the secret id.
   *
   * @param server empty for a local one
   */
  record NewIntegration(String name, Optional<Server> server, String secretId) {
    @Override
    public String toString() {
      return "NewIntegration[" + name + "]";
    }
  }

  static NewCredential credential(JsonObject body) {
    Fields fields = Fields.of(body);
    String name = fields.requiredText("name", LONGEST_NAME);
    String integration = fields.requiredText("vaultIntegrationId", LONGEST_NAME);
    if (!isId(integration)) {
      throw fields.invalid("vaultIntegrationId", "must be a UUID");
    }
    String path = fields.requiredText("vaultPath", LONGEST_VAULT_PATH);
    requireVaultPath(fields, path);
    Fields map =
        new Fields(
            fields.object("fieldMap").orElseThrow(() -> fields.missing("fieldMap")), "fieldMap.");
    return new NewCredential(
        name,
        integration,
        path,
        new FieldMap(
            map.requiredText("username", LONGEST_NAME),
            map.requiredText("password", LONGEST_NAME),
            map.text("totp", LONGEST_NAME)),
        domains(fields));
  }

  private static List<String> domains(Fields fields) {
    JsonArray given =
        fields.array("allowedDomains").orElseThrow(() -> fields.missing("allowedDomains"));
    if (given.isEmpty() || given.size() > MOST_DOMAINS) {
      throw fields.invalid("allowedDomains", "must have 1 to " + MOST_DOMAINS + " entries");
    }
    List<String> domains = new ArrayList<>();
    for (JsonValue each : given) {
      if (!(each instanceof JsonString text) || text.getString().length() > LONGEST_DOMAIN) {
        throw fields.invalid(
            "allowedDomains[" + domains.size() + "]", "must be a host as a string");
      }
      domains.add(text.getString());
    }
    return domains;
  }

  static NewIntegration integration(JsonObject body) {
    Fields fields = Fields.of(body);
    String name = fields.requiredText("name", LONGEST_NAME);
    IntegrationType type =
        fields
            .choice(
                "type",
                Map.of(
                    IntegrationType.HASHICORP.wireName(), IntegrationType.HASHICORP,
                    IntegrationType.LOCAL.wireName(), IntegrationType.LOCAL))
            .orElseThrow(() -> fields.missing("type"));
    return switch (type) {
      case LOCAL -> new NewIntegration(name, Optional.empty(), "");
      case HASHICORP -> server(name, fields);
    };
  }

  private static NewIntegration server(String name, Fields fields) {
    Fields config =
        new Fields(fields.object("config").orElseThrow(() -> fields.missing("config")), "config.");
    if (!config.requiredText("authMethod", LONGEST_NAME).equals("approle")) {
      throw config.invalid("authMethod", "must be approle");
    }
    Optional<String> namespace = config.text("namespace", LONGEST_PATH);
    if (namespace.isPresent() && !isVisible(namespace.get())) {
      throw config.invalid("namespace", "must be printable ASCII");
    }
    String address = config.requiredText("address", LONGEST_VAULT_PATH);
    return new NewIntegration(
        name,
        Optional.of(
            new Server(
                address.endsWith("/") ? address.substring(0, address.length() - 1) : address,
                namespace,
                config.requiredText("roleId", LONGEST_ID))),
        config.requiredText("secretId", LONGEST_ID));
  }

  static String secretId(JsonObject body) {
    return Fields.of(body).requiredText("secretId", LONGEST_ID);
  }

  static NewSecret secret(JsonObject body) {
    Fields fields = Fields.of(body);
    String path = fields.requiredText("path", LONGEST_PATH);
    String mount = fields.text("mount", LONGEST_NAME).orElse("secret");
    requireSegments(fields, "path", path);
    requireSegments(fields, "mount", mount);
    if (path.startsWith("data/") || path.contains("/data/") || mount.contains("/data")) {
      throw fields.invalid("path", "must be without the mount and without data/");
    }
    Map<String, String> data = strings(fields, DATA);
    if (data.isEmpty()) {
      throw fields.has(DATA)
          ? fields.invalid(DATA, "must have at least one field")
          : fields.missing(DATA);
    }
    return new NewSecret(mount, path, data, strings(fields, "metadata"));
  }

  private static Map<String, String> strings(Fields fields, String name) {
    Map<String, String> strings = new LinkedHashMap<>();
    for (var each : fields.object(name).orElse(JsonValue.EMPTY_JSON_OBJECT).entrySet()) {
      if (!(each.getValue() instanceof JsonString text)) {
        throw fields.invalid(
            name + "." + cut(each.getKey()),
            "must be a string; got " + Fields.kind(each.getValue()));
      }
      if (text.getString().length() > LONGEST_VALUE || each.getKey().length() > LONGEST_NAME) {
        throw fields.invalid(name, "has a name or a value that is too long");
      }
      strings.put(each.getKey(), text.getString());
    }
    if (strings.size() > MOST_FIELDS) {
      throw fields.invalid(name, "must have at most " + MOST_FIELDS + " fields");
    }
    return strings;
  }

  private static void requireVaultPath(Fields fields, String path) {
    requireSegments(fields, "vaultPath", path);
    int data = path.indexOf("/data/");
    if (data < 1 || path.length() == data + "/data/".length()) {
      throw fields.invalid("vaultPath", "must be like MOUNT/data/PATH, such as secret/data/alice");
    }
  }

  private static void requireSegments(Fields fields, String name, String path) {
    boolean good =
        isVisible(path)
            && Stream.of(path.split("/", -1))
                .noneMatch(part -> Set.of("", ".", "..").contains(part));
    if (!good) {
      throw fields.invalid(
          name, "must be of printable ASCII, without a slash at its ends, empty parts, . and ..");
    }
  }

  private static boolean isVisible(String text) {
    return text.chars().allMatch(c -> c >= ' ' && c <= '~');
  }

  /** A name that came as JSON, short enough for a message. */
  private static String cut(String name) {
    return name.substring(0, Math.min(name.length(), LONGEST_NAME));
  }

  static boolean isId(String text) {
    try {
      return UUID.fromString(text).toString().equalsIgnoreCase(text);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  static Refusal noCredential() {
    return new Refusal(
        Refusal.Reason.NOT_FOUND, "credential_not_found", "There is no such credential.");
  }

  static Refusal noIntegration() {
    return new Refusal(
        Refusal.Reason.NOT_FOUND,
        "vault_integration_not_found",
        "There is no such vault integration.");
  }
}
