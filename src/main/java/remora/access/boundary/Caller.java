package remora.access.boundary;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import remora.access.control.Incoming;
import remora.access.entity.Refusal;
import remora.access.entity.Tenant;

/** What the filters found out about the current request: who sends it, and what. */
@RequestScoped
public class Caller {

  private Optional<Tenant> tenant = Optional.empty();
  private Optional<JsonValue> body = Optional.empty();
  private Optional<Path> place = Optional.empty();
  private boolean file;

  /** Known in every resource method: the filters let nobody else pass. */
  public Tenant tenant() {
    return tenant.orElseThrow(() -> new IllegalStateException("no filter has looked for a key"));
  }

  /** The body as JSON; empty when the request has none. */
  public Optional<JsonValue> body() {
    return body;
  }

  /** The body where it must be a JSON object; throws INVALID otherwise. */
  public JsonObject object() {
    JsonValue value =
        body.orElseThrow(() -> Refusal.invalid("The body is empty; it must be a JSON object."));
    if (!(value instanceof JsonObject object)) {
      throw Refusal.invalid(
          "The body must be a JSON object; got "
              + value.getValueType().name().toLowerCase(Locale.ROOT)
              + ".");
    }
    return object;
  }

  /**
   * The file that came with the body, where {@link Dialect#largeBody} says that one may. It may be
   * moved elsewhere; otherwise it goes with the request.
   */
  public Optional<Path> file() {
    return place.filter(path -> file);
  }

  /** For {@link KeyFilter}. */
  public void isTenant(Tenant found) {
    tenant = Optional.of(found);
  }

  /** For {@link BodyFilter}. */
  public void sent(JsonValue json) {
    body = Optional.of(json);
  }

  /** For {@link BodyFilter}: where a file is being written. */
  void receives(Path path) {
    place = Optional.of(path);
  }

  /** For {@link BodyFilter}: the file has come. */
  void received() {
    file = true;
  }

  @PreDestroy
  void forget() {
    place.ifPresent(Incoming::delete);
  }
}
