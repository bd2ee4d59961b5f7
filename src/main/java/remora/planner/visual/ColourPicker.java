package remora.planner.visual;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import remora.browser.action.Action;
import remora.browser.action.Click;
import remora.browser.action.Press;
import remora.browser.action.TypeText;
import remora.browser.entity.Node;
import remora.planner.control.Kinds;
import remora.planner.control.Operator;
import remora.planner.control.Pursuit;
import remora.planner.control.Scene;
import remora.planner.language.Said;
import remora.planner.language.Words;
import remora.planner.operation.Once;

/** "Select gold with the colour picker": the field takes the colour's code. */
final class ColourPicker implements Operator {

  @Override
  public Optional<Pursuit> read(String clause) {
    var said = Said.of(clause);
    boolean picks =
        said.starts("select", "choose", "pick", "set") && said.has("color", "colour", "colorwheel");
    var code = said.words().stream().map(CssColours::code).flatMap(Optional::stream).findFirst();
    return picks && code.isPresent()
        ? Optional.of(new Once("Types the colour's code.", scene -> type(scene, code.get())))
        : Optional.empty();
  }

  private static Optional<List<Action>> type(Scene scene, String code) {
    return scene.page().visible(node -> Kinds.textField(node) && Kinds.usable(node)).stream()
        .filter(ColourPicker::about)
        .findFirst()
        .map(
            node ->
                node.attribute("type").equals("color") || blank(scene).isEmpty()
                    ? List.of(new TypeText(node.ref(), code, true, false))
                    : List.of(
                        new TypeText(
                            node.ref(),
                            code.substring(1).toUpperCase(java.util.Locale.ROOT),
                            true,
                            false),
                        new Press("Tab"),
                        new Click(blank(scene).get().ref())));
  }

  /** Words or a plain box at the page's top: a click there closes what the field has opened. */
  private static Optional<Node> blank(Scene scene) {
    return scene
        .page()
        .visible(node -> Set.of("shape", "text", "heading").contains(node.role()))
        .stream()
        .filter(node -> !Kinds.clickable(node) && !node.tag().equals("label"))
        .findFirst();
  }

  private static boolean about(Node node) {
    var words =
        Words.of(
            node.name()
                + " "
                + node.attribute("class")
                + " "
                + node.attribute("type")
                + " "
                + node.attribute("id"));
    return words.stream()
        .anyMatch(word -> Set.of("color", "colour").contains(word) || word.endsWith("color"));
  }
}
