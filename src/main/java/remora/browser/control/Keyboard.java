package remora.browser.control;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import remora.browser.entity.BrowserFailure;
import remora.json.Json;
import remora.operations.entity.Deadline;

/** Real key events for a page; Chromium hands them to the frame that has the focus. */
final class Keyboard {

  private static final int SHIFT = 8;
  private static final int CONTROL = 2;

  private final CdpSession session;
  private final Deadline deadline;

  Keyboard(CdpSession session, Deadline deadline) {
    this.session = session;
    this.deadline = deadline;
  }

  void press(String keys) {
    List<Keys.Key> combination = parse(keys);
    Keys.Key last = combination.remove(combination.size() - 1);
    int modifiers = 0;
    boolean shifted = combination.stream().anyMatch(key -> Keys.modifier(key) == SHIFT);
    if (!combination.isEmpty() && !shifted) {
      // "Control+A" is how one writes it; pressed without Shift it is an "a".
      last = Keys.find(unshifted(last.key())).orElse(last);
    }
    for (Keys.Key key : combination) {
      modifiers |= Keys.modifier(key);
      tell("rawKeyDown", key, modifiers, "");
    }
    down(last, modifiers);
    CompletableFuture<JsonObject> done = send("keyUp", last, modifiers, "");
    for (int i = combination.size() - 1; i >= 0; i--) {
      modifiers &= ~Keys.modifier(combination.get(i));
      done = send("keyUp", combination.get(i), modifiers, "");
    }
    Waiting.on(done, deadline);
  }

  /**
   * All but the last character at once, the last one by its key: pages that listen for keys hear
   * one when the field holds the whole text, and long texts cost no event a character.
   */
  void type(String text) {
    int last = text.offsetByCodePoints(text.length(), -1);
    if (last > 0) {
      Waiting.on(session.send("Input.insertText", "text", text.substring(0, last)), deadline);
    }
    String end = text.substring(last);
    if (end.equals("\n")) {
      press("Enter");
    } else {
      Keys.Key key = Keys.find(end).orElseThrow();
      down(key, 0);
      Waiting.on(send("keyUp", key, 0, ""), deadline);
    }
  }

  private static String unshifted(String key) {
    return key.length() == 1 ? key.toLowerCase(Locale.ROOT) : key;
  }

  private void down(Keys.Key key, int modifiers) {
    boolean typing = !key.text().isEmpty() && (modifiers & ~SHIFT) == 0;
    tell(typing ? "keyDown" : "rawKeyDown", key, modifiers, typing ? key.text() : "");
  }

  /** Without waiting: the answer to a later event says that this one arrived. */
  private void tell(String type, Keys.Key key, int modifiers, String text) {
    Waiting.react(send(type, key, modifiers, text), (arrived, failure) -> {});
  }

  private CompletableFuture<JsonObject> send(
      String type, Keys.Key key, int modifiers, String text) {
    List<Object> params =
        new ArrayList<>(
            List.of(
                "type", type,
                "key", key.key(),
                "code", key.code(),
                "windowsVirtualKeyCode", key.keyCode(),
                "modifiers", modifiers));
    if (!text.isEmpty()) {
      params.addAll(List.of("text", text, "unmodifiedText", text));
    }
    String command = type.equals("rawKeyDown") ? command(key, modifiers) : "";
    if (!command.isEmpty()) {
      params.addAll(List.of("commands", Json.createArrayBuilder().add(command).build()));
    }
    return session.send("Input.dispatchKeyEvent", params.toArray());
  }

  /** Without a window system nobody translates these into editing. */
  private static String command(Keys.Key key, int modifiers) {
    if ((modifiers & CONTROL) == 0) {
      return "";
    }
    return switch (key.key().toLowerCase(Locale.ROOT)) {
      case "a" -> "selectAll";
      case "z" -> "undo";
      case "y" -> "redo";
      default -> "";
    };
  }

  private static List<Keys.Key> parse(String keys) {
    List<Keys.Key> found = new ArrayList<>();
    // "Control++" and "+" end with the key plus.
    boolean plus = keys.equals("+") || keys.endsWith("++");
    String rest = plus ? keys.substring(0, Math.max(0, keys.length() - 2)) : keys;
    for (String name : rest.isEmpty() ? new String[0] : rest.split("\\+", -1)) {
      found.add(
          Keys.find(name.strip())
              .orElseThrow(() -> new BrowserFailure("there is no key \"" + name + "\"")));
    }
    if (plus) {
      found.add(Keys.find("+").orElseThrow());
    }
    if (found.isEmpty()) {
      throw new BrowserFailure("no key was named");
    }
    return found;
  }
}
