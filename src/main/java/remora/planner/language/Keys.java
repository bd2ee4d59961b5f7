package remora.planner.language;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Names of keys. */
final class Keys {

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("enter", "Enter"),
          Map.entry("return", "Enter"),
          Map.entry("escape", "Escape"),
          Map.entry("esc", "Escape"),
          Map.entry("tab", "Tab"),
          Map.entry("space", "Space"),
          Map.entry("spacebar", "Space"),
          Map.entry("backspace", "Backspace"),
          Map.entry("delete", "Delete"),
          Map.entry("page down", "PageDown"),
          Map.entry("page up", "PageUp"),
          Map.entry("arrow down", "ArrowDown"),
          Map.entry("arrow up", "ArrowUp"),
          Map.entry("down arrow", "ArrowDown"),
          Map.entry("up arrow", "ArrowUp"),
          Map.entry("left arrow", "ArrowLeft"),
          Map.entry("right arrow", "ArrowRight"));

  private Keys() {}

  static Optional<String> read(List<Token> tokens) {
    var words =
        tokens.stream()
            .filter(token -> token.is(Token.Kind.WORD) || token.is(Token.Kind.QUOTED))
            .map(Token::lower)
            .filter(word -> !word.equals("the") && !word.equals("on"))
            .collect(Collectors.toList());
    boolean key = words.remove("key");
    var name = String.join(" ", words);
    boolean chord = name.matches("(ctrl|control|alt|shift|meta|cmd)\\+\\w+");
    if (chord) {
      return Optional.of(name.replace("ctrl", "control"));
    }
    boolean button = name.equals("delete") && !key;
    return button ? Optional.empty() : Optional.ofNullable(NAMES.get(name));
  }
}
