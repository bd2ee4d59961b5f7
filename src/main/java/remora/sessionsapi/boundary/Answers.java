package remora.sessionsapi.boundary;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Map;
import remora.access.boundary.Caller;
import remora.json.Json;

/** How answers of this dialect are written. */
final class Answers {

  static final String JSON = "application/json;charset=utf-8";

  private static final JsonGeneratorFactory GENERATORS = Json.createGeneratorFactory(Map.of());

  private Answers() {}

  /** Written by us: the servers' own providers of JSON look for themselves in each call. */
  static Response json(int status, JsonValue body) {
    StreamingOutput entity =
        stream -> {
          try (JsonGenerator out = GENERATORS.createGenerator(stream)) {
            out.write(body);
          }
        };
    return Response.status(status)
        .type(MediaType.APPLICATION_JSON_TYPE.withCharset("utf-8"))
        .entity(entity)
        .build();
  }

  static Response ok(JsonValue body) {
    return json(200, body);
  }

  static Response created(JsonValue body) {
    return json(201, body);
  }

  static Response bytes(String type, byte[] bytes) {
    return Response.ok(bytes, type).build();
  }

  /** The body where it may be left out; one that is there must be an object. */
  static JsonObject optionalBody(Caller caller) {
    return caller.body().isEmpty() ? JsonValue.EMPTY_JSON_OBJECT : caller.object();
  }

  static Response nothing() {
    return Response.noContent().build();
  }
}
