package remora.planner.operation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import remora.browser.action.Click;
import remora.browser.action.SelectText;
import remora.browser.entity.Node;
import remora.browser.entity.Node.State;
import remora.planner.control.Kinds;
import remora.planner.control.Labels;
import remora.planner.control.Move;
import remora.planner.control.Operator;
import remora.planner.control.Pursuit;
import remora.planner.control.Scene;
import remora.planner.language.Said;
import remora.planner.language.Words;

/** "Make the word X bold": marks text in an editor and presses the tool for it. */
final class Formatting implements Operator {

  private static final Set<String> STYLES =
      Set.of("bold", "italic", "italics", "underline", "underlined", "strike", "strikethrough");

  @Override
  public Optional<Pursuit> read(String clause) {
    var said = Said.of(clause);
    boolean gives = said.has("make", "give", "set", "format", "turn", "change", "apply");
    boolean colours = said.has("color", "colour");
    var style = said.words().stream().filter(STYLES::contains).findFirst();
    boolean edits = said.has("text", "everything", "word", "all", "editor");
    if (!gives || !edits || (style.isEmpty() && !colours)) {
      return Optional.empty();
    }
    var marked = said.has("everything", "all") ? "" : text(said, clause);
    return Optional.of(
        style.isPresent()
            ? new Walk(marked, tool(style.get()), "")
            : new Walk(marked, "color", colour(said)));
  }

  private static String tool(String style) {
    return style.startsWith("underline")
        ? "underline"
        : style.startsWith("italic") ? "italic" : style;
  }

  private static String text(Said said, String clause) {
    var quoted = said.quoted();
    if (!quoted.isEmpty()) {
      return quoted.get(0);
    }
    // As written: the end of a sentence may belong to the words.
    int editor = clause.indexOf("text editor") + 1;
    int from = Math.max(clause.indexOf(" text ", editor) + 6, clause.indexOf(" word ", editor) + 6);
    int to = clause.length();
    for (var end :
        List.of(
            " the style",
            " the color",
            " the colour",
            " bold",
            " italic",
            " underline",
            " to ",
            " in ")) {
      int at = clause.indexOf(end, from);
      to = at >= 0 ? Math.min(to, at) : to;
    }
    return from < 6 ? "" : clause.substring(from, to).strip();
  }

  private static String colour(Said said) {
    var after = said.after("color", "colour");
    var words = after.isEmpty() ? said.words() : after.words();
    return words.stream().filter(Hues::known).findFirst().orElse("");
  }

  private static final class Walk implements Pursuit {

    private final String text;
    private final String tool;
    private final String colour;
    private int step;

    Walk(String text, String tool, String colour) {
      this.text = text;
      this.tool = tool;
      this.colour = colour;
    }

    @Override
    public Move next(Scene scene) {
      if (scene.refused()) {
        return new Move.Stuck(scene.seen().problem(), List.of());
      }
      var move =
          switch (step) {
            case 0 -> mark(scene);
            case 1 -> press(scene);
            case 2 -> colour.isEmpty() ? new Move.Done() : pick(scene);
            default -> new Move.Done();
          };
      step += move instanceof Move.Do ? 1 : 0;
      return move;
    }

    private Move mark(Scene scene) {
      var editor =
          scene
              .page()
              .visible(node -> node.is(State.EDITABLE) && !node.tag().equals("input"))
              .stream()
              .filter(node -> text.isEmpty() || held(scene, node).contains(text))
              .findFirst();
      return editor
          .map(node -> Move.act(new SelectText(node.ref(), text), "Marks the text.", .85))
          .orElseGet(Move.Pass::new);
    }

    private static String held(Scene scene, Node node) {
      return node.value() + " " + scene.page().text(node);
    }

    private Move press(Scene scene) {
      var button =
          scene.page().visible(node -> Kinds.clickable(node) && Kinds.usable(node)).stream()
              .filter(node -> !node.is(State.EDITABLE))
              .filter(node -> marks(scene, node).contains(tool))
              .findFirst()
              .or(() -> Look.control(scene, tool));
      return button
          .map(node -> Move.act(new Click(node.ref()), "Presses the tool " + tool + ".", .85))
          .orElseGet(() -> Look.missing(scene, "tool '" + tool + "'"));
    }

    /** What it and the little box around it are called. */
    private static List<String> marks(Scene scene, Node node) {
      var around = scene.page().parent(node).map(each -> each.attribute("class")).orElse("");
      return Words.of(
          String.join(" ", node.name(), node.attribute("title"), node.attribute("class"), around));
    }

    /** The swatch whose colour is nearest to the one that was named. */
    private Move pick(Scene scene) {
      var swatch =
          scene.page().visible(node -> !node.attribute("background").isEmpty()).stream()
              .filter(node -> Kinds.clickable(node) || node.role().equals("shape"))
              .filter(node -> node.box().width() < 40 && node.box().height() < 40)
              .filter(node -> Hues.name(node.attribute("background")).equals(colour))
              .findFirst();
      return swatch
          .map(node -> Move.act(new Click(node.ref()), "Picks " + Labels.spoken(node) + ".", .8))
          .orElseGet(() -> Look.missing(scene, "colour '" + colour + "'"));
    }
  }
}
