package remora.access.control;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import remora.json.Json;

/** Tells whether two JSON documents say the same: the order of names means nothing. */
public final class CanonicalJson {

  private CanonicalJson() {}

  /** SHA-256 of the document with its names in order, as 64 hex characters. */
  public static String hash(JsonValue document) {
    return sha256(sorted(document).toString());
  }

  /** SHA-256 of a text in UTF-8, as 64 hex characters. */
  public static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  private static JsonValue sorted(JsonValue value) {
    if (value instanceof JsonObject object) {
      var builder = Json.createObjectBuilder();
      new TreeMap<>(object).forEach((name, inner) -> builder.add(name, sorted(inner)));
      return builder.build();
    }
    if (value instanceof JsonArray array) {
      var builder = Json.createArrayBuilder();
      array.forEach(inner -> builder.add(sorted(inner)));
      return builder.build();
    }
    return value;
  }
}
