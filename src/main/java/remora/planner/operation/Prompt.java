package remora.planner.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import remora.browser.action.Action;
import remora.browser.action.Click;
import remora.browser.action.Press;
import remora.browser.action.TypeText;
import remora.browser.entity.Node;
import remora.planner.control.Field;
import remora.planner.control.Scene;
import remora.planner.language.Words;

/**
 * Where a page takes commands: a field, or an element that hears the keys itself.
 *
 * @param field whether it is a field
 */
record Prompt(Node node, boolean field) {

  private static final Set<String> NAMES =
      Set.of("terminal", "console", "shell", "command", "cli", "cmd", "prompt", "xterm", "term");

  /** The field that is called so or lies in something that is, else the only field of the page. */
  static Optional<Prompt> of(Scene scene) {
    var fields = Look.texts(scene).stream().map(Field::node).toList();
    var named = fields.stream().filter(node -> isNamed(scene, node)).findFirst();
    if (named.isPresent() || fields.size() == 1) {
      return Optional.of(new Prompt(named.orElseGet(() -> fields.get(0)), true));
    }
    return scene.page().visible(node -> says(node) || waits(node.text())).stream()
        .filter(node -> !node.role().equals("heading") && scene.reachable(node))
        .reduce((one, other) -> says(one) || !says(other) ? one : other)
        .map(node -> new Prompt(node, false));
  }

  private static boolean isNamed(Scene scene, Node node) {
    return says(node) || scene.page().ancestors(node).stream().anyMatch(Prompt::says);
  }

  private static boolean says(Node node) {
    var told = node.attribute("class") + " " + node.attribute("id") + " " + node.attribute("name");
    var name =
        node.role().equals("textbox") ? node.name() + " " + node.attribute("placeholder") : "";
    return Words.of(told + " " + name).stream().anyMatch(NAMES::contains);
  }

  /** "ada$", "C:\>": a line that ends with a mark and waits for a command. */
  static boolean waits(String line) {
    var end = line.strip();
    return !end.isEmpty() && end.length() < 60 && "$>#%".indexOf(end.charAt(end.length() - 1)) >= 0;
  }

  /** The command and Enter. Elements that are no fields get each key, as pages listen for them. */
  List<Action> say(String command) {
    if (field) {
      return List.of(new TypeText(node.ref(), command, true, true));
    }
    var keys = new ArrayList<Action>();
    keys.add(new Click(node.ref()));
    command
        .codePoints()
        .mapToObj(Character::toString)
        .forEach(key -> keys.add(new Press(key.equals(" ") ? "Space" : key)));
    keys.add(new Press("Enter"));
    return keys;
  }
}
