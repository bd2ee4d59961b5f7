package remora.planner.visual;

import java.util.List;
import java.util.Optional;
import remora.browser.action.Action;
import remora.browser.action.Click;
import remora.browser.entity.Node;
import remora.planner.control.Kinds;
import remora.planner.control.Operator;
import remora.planner.control.Pursuit;
import remora.planner.control.Scene;
import remora.planner.language.Said;
import remora.planner.operation.Hues;
import remora.planner.operation.Once;

/** "Click the small red circle", "select all shades of blue": by what it looks like. */
final class PickShapes implements Operator {

  @Override
  public Optional<Pursuit> read(String clause) {
    var said = Said.of(clause);
    if (!said.starts("click", "select", "choose", "pick", "tap", "press", "find", "touch")
        || !said.quoted().isEmpty()) {
      return Optional.empty();
    }
    var colour =
        said.words().stream()
            .filter(word -> Hues.known(word) || CssColours.code(word).isPresent())
            .map(Hues::basic)
            .findFirst();
    var lower = clause.toLowerCase(java.util.Locale.ROOT);
    boolean all = lower.contains(" all ") || lower.contains(" every ") || lower.contains(" each ");
    if (said.has("shade", "shades", "hue") && colour.isPresent()) {
      return Optional.of(new Once("Chooses by colour.", scene -> shades(scene, colour.get())));
    }
    boolean drawn = said.rest().words().stream().anyMatch(Shapes::noun);
    boolean glyph = lower.matches(".*\\b(small|large|big)?\\s*\\w$");
    boolean coloured =
        colour.isPresent()
            && said.has(
                "box", "square", "color", "colour", "colored", "coloured", "area", "block", "tile");
    if (coloured && (!drawn || said.has("box", "area", "tile"))) {
      return Optional.of(
          new Once(
              "Chooses by colour.",
              scene ->
                  exactly(scene, said, all)
                      .or(() -> boxes(scene, colour.get(), all))
                      .or(() -> fitting(scene, said.rest(), all))));
    }
    return drawn || glyph
        ? Optional.of(new Once("Chooses by its look.", scene -> fitting(scene, said.rest(), all)))
        : Optional.empty();
  }

  private static Optional<List<Action>> fitting(Scene scene, Said phrase, boolean all) {
    return clicks(Shapes.of(scene).fitting(phrase).stream().map(Shape::node).toList(), all);
  }

  /** Everything that can be clicked and has the colour. */
  private static Optional<List<Action>> shades(Scene scene, String colour) {
    return clicks(
        scene.page().visible(node -> plain(node) && broad(colour, node.attribute("background"))),
        true);
  }

  /** The very colour of that name, before others that are called so too. */
  private static Optional<List<Action>> exactly(Scene scene, Said said, boolean all) {
    var codes = said.words().stream().flatMap(word -> CssColours.code(word).stream()).toList();
    return clicks(
        scene
            .page()
            .visible(
                node ->
                    plain(node)
                        && codes.contains(
                            first(node.attribute("background"), node.attribute("fill")))),
        all);
  }

  private static Optional<List<Action>> boxes(Scene scene, String colour, boolean all) {
    return clicks(
        scene
            .page()
            .visible(
                node ->
                    plain(node)
                        && Hues.name(first(node.attribute("background"), node.attribute("fill")))
                            .equals(colour)),
        all);
  }

  private static boolean plain(Node node) {
    return Kinds.usable(node)
        && !node.role().equals("button")
        && (Kinds.clickable(node) || node.role().equals("shape"))
        && !Kinds.field(node);
  }

  private static String first(String one, String other) {
    return one.isEmpty() ? other : one;
  }

  /** A shade counts even where its own name would be pink or brown. */
  private static boolean broad(String colour, String hex) {
    return Hues.name(hex).equals(colour) || Hues.family(hex).equals(colour);
  }

  private static Optional<List<Action>> clicks(List<Node> nodes, boolean all) {
    return nodes.isEmpty()
        ? Optional.empty()
        : Optional.of(
            nodes.stream()
                .limit(all ? nodes.size() : 1)
                .map(node -> (Action) new Click(node.ref()))
                .toList());
  }
}
