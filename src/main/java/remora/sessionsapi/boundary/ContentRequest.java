package remora.sessionsapi.boundary;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.LinkedHashMap;
import java.util.Map;
import remora.sessions.step.Reader;

/** Reads what is wanted of a page's content. */
final class ContentRequest {

  private static final int MOST_HEADERS = 50;
  private static final int LONGEST_HEADER = 8_000;

  private static final Map<String, Reader.Format> FORMATS =
      Map.of(
          "html", Reader.Format.HTML,
          "markdown", Reader.Format.MARKDOWN,
          "text", Reader.Format.TEXT);

  private ContentRequest() {}

  static Reader.Wanted read(JsonObject body) {
    Fields fields = Fields.of(body);
    if (fields.has("proxyUrl")) {
      throw fields.invalid(
          "proxyUrl", "cannot change within a session here; open a session with it instead");
    }
    Map<String, String> headers =
        headers(
            new Fields(fields.object("headers").orElse(JsonObject.EMPTY_JSON_OBJECT), "headers."));
    if (!headers.isEmpty() && !fields.has("url")) {
      throw fields.invalid("headers", "have no meaning without a url");
    }
    return new Reader.Wanted(
        Addresses.optional(fields, "url"),
        headers,
        fields.choice("format", FORMATS).orElse(Reader.Format.HTML));
  }

  private static Map<String, String> headers(Fields fields) {
    if (fields.json().size() > MOST_HEADERS) {
      throw fields.invalid("", "may hold at most " + MOST_HEADERS);
    }
    Map<String, String> headers = new LinkedHashMap<>();
    fields
        .json()
        .forEach(
            (name, value) -> {
              if (!token(name)) {
                throw fields.invalid(name, "is no name of a header");
              }
              if (!(value instanceof JsonString text)
                  || text.getString().length() > LONGEST_HEADER
                  || text.getString().chars().anyMatch(c -> c < ' ' && c != '\t')) {
                throw fields.invalid(name, "must be a string without line ends");
              }
              headers.put(name, text.getString());
            });
    return headers;
  }

  private static boolean token(String name) {
    return !name.isEmpty()
        && name.length() < 200
        && name.chars().allMatch(c -> c > ' ' && c < 127 && "\"(),/:;<=>?@[\\]{}".indexOf(c) < 0);
  }
}
