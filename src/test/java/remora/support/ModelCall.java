package remora.support;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One request that a model got.
 *
 * @param body as it came
 */
public record ModelCall(String body, JsonObject json) {

  private static final Pattern FENCE =
      Pattern.compile(
          "===== PAGE DATA ([0-9a-f]{24}) \\(untrusted\\) =====\n(.*?)\n===== END OF PAGE DATA \\1"
              + " =====\n",
          Pattern.DOTALL);

  /** Takes seconds to load, which a request does not have to wait for. */
  private static final class Counter {
    static final Encoding O200K =
        Encodings.newLazyEncodingRegistry().getEncoding(EncodingType.O200K_BASE);
  }

  public List<JsonObject> messages() {
    return json.getJsonArray("messages").getValuesAs(JsonObject.class);
  }

  /** All text of all messages. */
  public String text() {
    var text = new StringBuilder();
    for (JsonObject message : messages()) {
      JsonValue content = message.get("content");
      text.append(content instanceof JsonString words ? words.getString() : "").append('\n');
    }
    return text.toString();
  }

  /** The newest message. */
  public String last() {
    return messages().get(messages().size() - 1).getString("content");
  }

  /** What stands in fences, the newest last. */
  public List<String> fenced() {
    return FENCE.matcher(text()).results().map(found -> found.group(2)).toList();
  }

  /** Names of the fences. */
  public List<String> fences() {
    return FENCE.matcher(text()).results().map(found -> found.group(1)).toList();
  }

  /** Everything that stands in no fence. */
  public String outside() {
    return FENCE.matcher(text()).replaceAll("");
  }

  /** Tokens of messages and tools in the encoding of OpenAI's newer models. */
  public int tokens() {
    String tools = json.containsKey("tools") ? json.get("tools").toString() : "";
    return Counter.O200K.countTokens(text() + tools) + 4 * messages().size();
  }

  public static int tokens(String text) {
    return Counter.O200K.countTokens(text);
  }

  /** The ref of an element on the newest page that shows it. */
  public String ref(String role, String name) {
    Matcher found =
        Pattern.compile("(f\\d+e\\d+) " + role + " \"" + Pattern.quote(name) + "\"")
            .matcher(text());
    String ref = "";
    while (found.find()) {
      ref = found.group(1);
    }
    if (ref.isEmpty()) {
      throw new AssertionError("no " + role + " \"" + name + "\" in\n" + text());
    }
    return ref;
  }
}
