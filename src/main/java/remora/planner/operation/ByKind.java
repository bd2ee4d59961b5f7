package remora.planner.operation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import remora.browser.action.Action;
import remora.browser.action.Click;
import remora.browser.entity.Node;
import remora.planner.control.Kinds;
import remora.planner.control.Operator;
import remora.planner.control.Pursuit;
import remora.planner.control.Scene;
import remora.planner.language.Said;
import remora.planner.language.Words;

/** "Click a checkbox widget", "a text field control": any element of that kind. */
final class ByKind implements Operator {

  private static final Map<String, Predicate<Node>> KINDS =
      Map.of(
          "button", node -> node.role().equals("button"),
          "checkbox", node -> node.role().equals("checkbox"),
          "radio", node -> node.role().equals("radio"),
          "link", node -> node.role().equals("link"),
          "text", node -> Kinds.textField(node) && node.tag().equals("input"),
          "textbox", node -> Kinds.textField(node) && node.tag().equals("input"),
          "input", node -> Kinds.textField(node) && node.tag().equals("input"),
          "textarea", node -> node.tag().equals("textarea"),
          "dropdown", Kinds::select,
          "slider", node -> node.role().equals("slider"));

  @Override
  public Optional<Pursuit> read(String clause) {
    var said = Said.of(clause);
    boolean kind = said.has("widget", "element", "control");
    if (!kind || !said.starts("click", "press", "tap", "select", "use", "choose")) {
      return Optional.empty();
    }
    var label = said.quoted().stream().findFirst().orElse(said.rest().text());
    return Words.of(label).stream()
        .map(Words::singular)
        .filter(KINDS::containsKey)
        .findFirst()
        .map(word -> new Once("Any of that kind will do.", scene -> first(scene, KINDS.get(word))));
  }

  private static Optional<List<Action>> first(Scene scene, Predicate<Node> kind) {
    return scene.page().visible(node -> kind.test(node) && Kinds.usable(node)).stream()
        .filter(scene::reachable)
        .findFirst()
        .map(node -> List.of(new Click(node.ref())));
  }
}
