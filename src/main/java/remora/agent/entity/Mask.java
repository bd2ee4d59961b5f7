package remora.agent.entity;

import jakarta.json.JsonValue;

/** Keeps what was concealed on a page from whoever plans on it. */
public interface Mask {

  /** Without concealed words. */
  String text(String text);

  /** The same for each text of a value. */
  JsonValue value(JsonValue value);
}
