package remora.browser.control;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import remora.browser.entity.Box;
import remora.browser.entity.Node;
import remora.browser.entity.Node.State;

/** Reads the arrays that snapshot.js makes of nodes; their order there is the order here. */
final class NodeReader {

  private static final List<State> STATES = List.of(State.values());

  private NodeReader() {}

  static List<Node> read(JsonArray nodes) {
    List<Node> read = new ArrayList<>(nodes.size());
    for (JsonValue node : nodes) {
      read.add(node(node.asJsonArray()));
    }
    return read;
  }

  private static Node node(JsonArray node) {
    return new Node(
        node.getString(0),
        node.getString(1),
        node.getString(2),
        node.getString(3),
        node.getString(4),
        node.getString(5),
        node.getString(6),
        states(node.getInt(7)),
        attributes(node.getJsonObject(8)),
        node.getJsonArray(9).getValuesAs(JsonString::getString),
        box(node.getJsonArray(10)));
  }

  /** Bit n stands for the nth state. */
  private static Set<State> states(int bits) {
    EnumSet<State> states = EnumSet.noneOf(State.class);
    for (int i = 0; i < STATES.size(); i++) {
      if ((bits & 1 << i) != 0) {
        states.add(STATES.get(i));
      }
    }
    return states;
  }

  private static Map<String, String> attributes(JsonObject attributes) {
    Map<String, String> read = new LinkedHashMap<>();
    attributes.forEach((name, value) -> read.put(name, ((JsonString) value).getString()));
    return read;
  }

  private static Box box(JsonArray box) {
    return new Box(
        box.getJsonNumber(0).doubleValue(),
        box.getJsonNumber(1).doubleValue(),
        box.getJsonNumber(2).doubleValue(),
        box.getJsonNumber(3).doubleValue());
  }
}
