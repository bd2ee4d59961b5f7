package remora.planner.operation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import remora.browser.entity.Node;
import remora.planner.control.Candidate;
import remora.planner.control.Field;
import remora.planner.control.Fields;
import remora.planner.control.Grounding;
import remora.planner.control.Kinds;
import remora.planner.control.Move;
import remora.planner.control.Scene;
import remora.planner.language.Target;

/** Questions that several operators ask of a page. */
public final class Look {

  private Look() {}

  /** Fields for text, in document order. */
  public static List<Field> texts(Scene scene) {
    return new Fields(scene)
        .all().stream()
            .filter(field -> field.kind() == Field.Kind.TEXT || field.kind() == Field.Kind.PASSWORD)
            .sorted(Comparator.comparingInt(field -> scene.page().position(field.node())))
            .toList();
  }

  /**
   * The text field that a phrase names; without a name the one in focus, the only or an empty one.
   */
  public static Optional<Field> text(Scene scene, Target target) {
    var fields = texts(scene);
    if (target.ordinal() != 0 && !fields.isEmpty()) {
      int index = target.ordinal() > 0 ? target.ordinal() - 1 : fields.size() + target.ordinal();
      return index < 0 || index >= fields.size()
          ? Optional.empty()
          : Optional.of(fields.get(index));
    }
    var named =
        target.label().isEmpty()
            ? Optional.<Node>empty()
            : new Grounding(
                    scene, node -> fields.stream().anyMatch(f -> f.node().ref().equals(node.ref())))
                .candidates(target).stream().map(Candidate::node).findFirst();
    return named
        .flatMap(node -> fields.stream().filter(f -> f.node().ref().equals(node.ref())).findFirst())
        .or(() -> fields.stream().filter(field -> field.node().is(Node.State.FOCUSED)).findFirst())
        .or(() -> fields.stream().filter(Field::empty).findFirst())
        .or(() -> fields.stream().findFirst());
  }

  /** The best clickable element for a label, fields for text left out. */
  public static Optional<Node> control(Scene scene, String label) {
    return new Grounding(scene, node -> Kinds.clickable(node) && !Kinds.textField(node))
        .candidates(Target.named(label)).stream().map(Candidate::node).findFirst();
  }

  /** What a node shows: its words, else its name. */
  public static String shown(Node node) {
    return node.text().isBlank() ? node.name() : node.text();
  }

  /** A node whose words are one number and nothing else. */
  public static OptionalDouble number(Node node) {
    var text = shown(node).strip().replace("$", "").replace("\u2212", "-");
    return text.matches("-?\\d+([.,]\\d+)?")
        ? OptionalDouble.of(Double.parseDouble(text.replace(',', '.')))
        : OptionalDouble.empty();
  }

  /** Visible nodes that show a number, innermost only, in document order. */
  public static List<Node> numbers(Scene scene) {
    return scene.page().visible(node -> number(node).isPresent()).stream()
        .filter(
            node ->
                scene.page().children(node).stream().noneMatch(each -> number(each).isPresent()))
        .toList();
  }

  public static String number(double value) {
    return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
  }

  /** Nothing of the kind is here; what is here instead. */
  public static Move missing(Scene scene, String what) {
    return new Move.Missing(
        what, () -> new Grounding(scene, Kinds::clickable).nearest(Target.named(what)));
  }
}
