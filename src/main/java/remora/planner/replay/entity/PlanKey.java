package remora.planner.replay.entity;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import remora.json.Json;

/**
 * What must be the same for a plan to be used again.
 *
 * @param origin scheme, host and port of the first page
 * @param template the instruction as written, {@code {{key}}} not filled
 * @param keys names of the input's values, sorted
 * @param schema as JSON text, empty without one
 */
public record PlanKey(
    String tenant,
    String origin,
    String template,
    List<String> keys,
    String schema,
    String successCondition) {

  public static PlanKey of(
      String tenant,
      String url,
      String template,
      Collection<String> keys,
      Optional<JsonObject> schema,
      String successCondition) {
    return new PlanKey(
        tenant,
        origin(url),
        String.join(" ", template.strip().split("\\s+", -1)),
        keys.stream().sorted().toList(),
        schema.map(JsonObject::toString).orElse(""),
        successCondition.strip());
  }

  /** 64 hex characters; tells nothing of what it was made from. */
  public String id() {
    // As JSON, so that no part can run into the next.
    JsonArray parts =
        Json.createArrayBuilder()
            .add(tenant)
            .add(origin)
            .add(template)
            .add(Json.createArrayBuilder(keys))
            .add(schema)
            .add(successCondition)
            .build();
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(parts.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static String origin(String url) {
    try {
      URI address = URI.create(url.strip());
      String authority = String.valueOf(address.getRawAuthority());
      // Without a name and password that may stand before the host.
      String host = authority.substring(authority.lastIndexOf('@') + 1);
      return (address.getScheme() + "://" + host).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return url;
    }
  }
}
