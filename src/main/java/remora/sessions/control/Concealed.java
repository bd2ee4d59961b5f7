package remora.sessions.control;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import remora.json.Json;

/** Secrets that were typed into pages of a session, and how they are kept out of what is told. */
public final class Concealed {

  private static final String MASK = "***";

  /** Shorter ones would mask what is no secret. */
  private static final int SHORTEST = 4;

  private final List<String> secrets = new CopyOnWriteArrayList<>();

  public void add(String secret) {
    if (secret.length() >= SHORTEST && !secrets.contains(secret)) {
      secrets.add(secret);
      // A secret that holds another one goes first, else its rest would show.
      secrets.sort(Comparator.comparingInt(String::length).reversed());
    }
  }

  public String mask(String text) {
    String masked = text;
    for (String secret : secrets) {
      masked = masked.replace(secret, MASK);
    }
    return masked;
  }

  public JsonValue mask(JsonValue value) {
    return secrets.isEmpty()
        ? value
        : switch (value.getValueType()) {
          case STRING -> Json.createValue(mask(((JsonString) value).getString()));
          case OBJECT -> {
            JsonObjectBuilder object = Json.createObjectBuilder();
            value.asJsonObject().forEach((name, each) -> object.add(mask(name), mask(each)));
            yield object.build();
          }
          case ARRAY -> {
            JsonArrayBuilder array = Json.createArrayBuilder();
            value.asJsonArray().forEach(each -> array.add(mask(each)));
            yield array.build();
          }
          case NUMBER -> {
            // A one-time password is as good as a number.
            String text = value.toString();
            yield mask(text).equals(text) ? value : Json.createValue(mask(text));
          }
          case TRUE, FALSE, NULL -> value;
        };
  }
}
