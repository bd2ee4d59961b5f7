package remora.live.control;

import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.Map;
import java.util.Optional;
import remora.browser.entity.LiveInput;
import remora.browser.entity.LiveInput.Move;
import remora.json.Json;

/** Reads what the view's page says that somebody did; what makes no sense is nothing. */
public record Gestures(JsonObject json) {

  private static final int FARTHEST = 100_000;
  private static final int LONGEST_TEXT = 10_000;
  private static final int LONGEST_NAME = 40;
  private static final Map<String, Move> MOVES =
      Map.of("down", Move.PRESSED, "up", Move.RELEASED, "move", Move.MOVED);
  private static final Map<Integer, String> BUTTONS = Map.of(0, "left", 1, "middle", 2, "right");

  public static Gestures of(String text) {
    try {
      return new Gestures(Json.createReader(new StringReader(text)).readObject());
    } catch (JsonException | IllegalStateException notJson) {
      return new Gestures(JsonObject.EMPTY_JSON_OBJECT);
    }
  }

  public String type() {
    return json.getString("type", "");
  }

  /** Which page is to be shown. */
  public String tab() {
    return json.getString("id", "");
  }

  /** What is to be handed to the page. */
  public Optional<LiveInput> input() {
    return switch (type()) {
      case "mouse" ->
          Optional.ofNullable(MOVES.get(json.getString("move", "")))
              .map(
                  move ->
                      new LiveInput.Mouse(
                          move,
                          number("x"),
                          number("y"),
                          BUTTONS.getOrDefault((int) number("button"), "none"),
                          (int) number("buttons") & 7,
                          (int) Math.min(3, Math.max(0, number("clicks"))),
                          modifiers()));
      case "wheel" ->
          Optional.of(
              new LiveInput.Wheel(
                  number("x"), number("y"), number("right"), number("down"), modifiers()));
      case "key" ->
          Optional.of(
              new LiveInput.Key(
                  json.getBoolean("down", false),
                  text("key", LONGEST_NAME),
                  text("code", LONGEST_NAME),
                  (int) number("keyCode"),
                  text("text", LONGEST_NAME),
                  modifiers()));
      case "text" -> Optional.of(new LiveInput.Text(text("text", LONGEST_TEXT)));
      default -> Optional.empty();
    };
  }

  private int modifiers() {
    return (int) number("modifiers") & 15;
  }

  private double number(String name) {
    double value = json.get(name) instanceof JsonNumber number ? number.doubleValue() : 0;
    return Math.max(-FARTHEST, Math.min(FARTHEST, value));
  }

  private String text(String name, int longest) {
    String text = json.getString(name, "");
    return text.length() > longest ? text.substring(0, longest) : text;
  }
}
