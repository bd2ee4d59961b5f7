package remora.browser.control;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Keys by their DOM names, as Chromium's input commands want them. */
final class Keys {

  /**
   * One key.
   *
   * @param text what it types, may be empty
   */
  record Key(String key, String code, int keyCode, String text) {}

  private static final Map<String, Key> NAMED =
      Map.ofEntries(
          named("Enter", 13, "\r"),
          named("Tab", 9, "\t"),
          named("Escape", 27, ""),
          named("Backspace", 8, ""),
          named("Delete", 46, ""),
          named("Insert", 45, ""),
          named("Home", 36, ""),
          named("End", 35, ""),
          named("PageUp", 33, ""),
          named("PageDown", 34, ""),
          named("ArrowLeft", 37, ""),
          named("ArrowUp", 38, ""),
          named("ArrowRight", 39, ""),
          named("ArrowDown", 40, ""),
          Map.entry("space", new Key(" ", "Space", 32, " ")),
          Map.entry("control", new Key("Control", "ControlLeft", 17, "")),
          Map.entry("shift", new Key("Shift", "ShiftLeft", 16, "")),
          Map.entry("alt", new Key("Alt", "AltLeft", 18, "")),
          Map.entry("meta", new Key("Meta", "MetaLeft", 91, "")));
  private static final Map<String, String> OTHER_NAMES =
      Map.of(
          "esc",
          "escape",
          "return",
          "enter",
          "del",
          "delete",
          "ctrl",
          "control",
          "cmd",
          "meta",
          "left",
          "arrowleft",
          "right",
          "arrowright",
          "up",
          "arrowup",
          "down",
          "arrowdown");
  private static final Map<String, Integer> MODIFIERS =
      Map.of("Alt", 1, "Control", 2, "Meta", 4, "Shift", 8);

  private Keys() {}

  /** The key of that name, or the one that types that character. */
  static Optional<Key> find(String name) {
    if (name.codePointCount(0, name.length()) == 1) {
      return Optional.of(typing(name));
    }
    String plain = name.toLowerCase(Locale.ROOT);
    Key known = NAMED.get(OTHER_NAMES.getOrDefault(plain, plain));
    if (known == null && plain.matches("f([1-9]|1[0-2])")) {
      String key = name.toUpperCase(Locale.ROOT);
      known = new Key(key, key, 111 + Integer.parseInt(plain.substring(1)), "");
    }
    return Optional.ofNullable(known);
  }

  /** The modifier's bit in input events, 0 for other keys. */
  static int modifier(Key key) {
    return MODIFIERS.getOrDefault(key.key(), 0);
  }

  private static Key typing(String character) {
    char upper = Character.toUpperCase(character.charAt(0));
    if (character.equals(" ")) {
      return new Key(" ", "Space", 32, " ");
    }
    if (upper >= 'A' && upper <= 'Z') {
      return new Key(character, "Key" + upper, upper, character);
    }
    if (upper >= '0' && upper <= '9') {
      return new Key(character, "Digit" + upper, upper, character);
    }
    return new Key(character, "", 0, character);
  }

  private static Map.Entry<String, Key> named(String key, int keyCode, String text) {
    return Map.entry(key.toLowerCase(Locale.ROOT), new Key(key, key, keyCode, text));
  }
}
