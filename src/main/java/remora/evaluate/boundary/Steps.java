package remora.evaluate.boundary;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import remora.agent.boundary.Journal;
import remora.events.entity.EventType;
import remora.json.Json;

/** Keeps the actions of one evaluation. */
final class Steps implements Journal {

  private final List<JsonObject> actions = new ArrayList<>();

  @Override
  public void hasBrowser() {}

  @Override
  public void event(EventType type, JsonObject data, int iteration) {
    // Reading is told in the same words as an action, and is none.
    if (type == EventType.ACTION && !data.getString("type", "").equals("extract")) {
      actions.add(Json.createObjectBuilder(data).remove("action").build());
    }
  }

  @Override
  public void screenshot(byte[] jpeg, int iteration) {}

  JsonArray json() {
    JsonArrayBuilder all = Json.createArrayBuilder();
    actions.forEach(all::add);
    return all.build();
  }
}
