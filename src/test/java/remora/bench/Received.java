package remora.bench;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import remora.json.Json;
import remora.support.LocalSite.Request;

/** What a form or a script sent to a site, by field. */
final class Received {

  private Received() {}

  /** The fields of a JSON object, a multipart form, or a form in the body or the query. */
  static Map<String, List<String>> fields(Request request) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    String body = request.body().strip();
    if (body.startsWith("{")) {
      Json.createReader(new StringReader(body))
          .readObject()
          .forEach((key, value) -> fields.put(key, texts(value)));
    } else if (body.startsWith("--")) {
      multipart(body, fields);
    } else {
      for (String part : (body.isEmpty() ? request.query() : body).split("&", -1)) {
        int equals = part.indexOf('=');
        if (equals > 0) {
          add(fields, decoded(part.substring(0, equals)), decoded(part.substring(equals + 1)));
        }
      }
    }
    return fields;
  }

  /** What differs from the wanted fields, in words; empty when all are there. */
  static String difference(JsonObject wanted, Map<String, List<String>> fields) {
    List<String> wrong = new ArrayList<>();
    wanted.forEach(
        (key, value) -> {
          List<String> got =
              fields.getOrDefault(key, List.of()).stream().filter(text -> !text.isEmpty()).toList();
          if (!got.equals(texts(value))) {
            wrong.add(key + " is " + got + ", not " + value);
          }
        });
    return String.join("; ", wrong);
  }

  static List<String> texts(JsonValue value) {
    return value instanceof JsonArray list
        ? list.stream().map(Received::text).toList()
        : List.of(text(value));
  }

  static String text(JsonValue value) {
    return value instanceof JsonString string ? string.getString() : value.toString();
  }

  private static void multipart(String body, Map<String, List<String>> fields) {
    String boundary = body.substring(0, body.indexOf("\r\n"));
    for (String part : body.split(java.util.regex.Pattern.quote(boundary), -1)) {
      int name = part.indexOf("name=\"");
      int blank = part.indexOf("\r\n\r\n");
      if (name > 0 && blank > 0) {
        add(
            fields,
            part.substring(name + 6, part.indexOf('"', name + 6)),
            part.substring(blank + 4).strip());
      }
    }
  }

  private static void add(Map<String, List<String>> fields, String key, String value) {
    fields.computeIfAbsent(key, any -> new ArrayList<>()).add(value);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8).replace("\r\n", "\n");
  }
}
