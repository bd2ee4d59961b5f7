package remora.planner.control;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import remora.browser.entity.Node;
import remora.browser.entity.Node.State;
import remora.planner.language.Lexicon;
import remora.planner.language.Similarity;
import remora.planner.language.Words;

/** Chooses the button that ends or continues a form. */
public final class Buttons {

  private static final Set<String> FINAL =
      Set.of(
          "submit",
          "save",
          "log in",
          "sign up",
          "done",
          "ok",
          "apply",
          "create",
          "book",
          "search",
          "checkout",
          "subscribe now",
          "newsletter",
          "contact",
          "add",
          "buy",
          "donate",
          "vote",
          "follow",
          "order",
          "reply");
  private static final Set<String> ONWARD = Set.of("next", "continue", "proceed");
  private static final Set<String> NEVER =
      Set.of(
          "cancel",
          "reset",
          "back",
          "previous",
          "close",
          "delete",
          "log out",
          "forgot password",
          "upload");

  private final Scene scene;
  private final Fields fields;

  public Buttons(Scene scene) {
    this.scene = scene;
    this.fields = new Fields(scene);
  }

  /**
   * The button that sends the form, told by its type, its words, and the words of the instruction.
   */
  public Optional<Node> submit(String form, String hint) {
    return disabled(hint)
        ? Optional.empty()
        : best(form, node -> worth(node, hint), .3).or(() -> only(form));
  }

  /** A form's one button, whatever it says, unless it leads away. */
  private Optional<Node> only(String form) {
    boolean fields = !this.fields.byForm().getOrDefault(form, List.of()).isEmpty();
    var left =
        inside(form).stream()
            .filter(node -> node.role().equals("button") && !NEVER.contains(group(node)))
            .toList();
    return fields && left.size() == 1 ? Optional.of(left.get(0)) : Optional.empty();
  }

  /** The very button that the words name cannot be used: no other is meant instead. */
  private boolean disabled(String hint) {
    var named =
        scene
            .page()
            .visible(node -> button(node) && Words.plain(label(node)).equals(Words.plain(hint)));
    return !hint.isBlank()
        && !named.isEmpty()
        && named.stream().allMatch(node -> node.is(State.DISABLED));
  }

  /** The button to the next step of a form. */
  public Optional<Node> onward(String form) {
    return best(form, node -> ONWARD.contains(group(node)) ? 1.0 : 0, .5);
  }

  public static boolean onward(Node button) {
    return onwards(label(button));
  }

  /** True for words such as "Submit", "Log in" and "OK". */
  static boolean ends(String label) {
    return FINAL.contains(Lexicon.group(label));
  }

  /** True for words such as "Next" and "Continue". */
  public static boolean onwards(String label) {
    return ONWARD.contains(Lexicon.group(label));
  }

  private Optional<Node> best(String form, ToDoubleFunction<Node> worth, double least) {
    return inside(form).stream()
        .filter(node -> worth.applyAsDouble(node) >= least)
        .max(
            Comparator.comparingDouble(worth)
                .thenComparing(Comparator.comparingInt(scene.page()::position).reversed()));
  }

  /** Buttons of the form; buttons outside of all forms when it has none of its own. */
  private List<Node> inside(String form) {
    var buttons =
        scene.page().visible(node -> button(node) && Kinds.usable(node) && scene.reachable(node));
    var own = buttons.stream().filter(node -> fields.form(node).equals(form)).toList();
    return own.isEmpty()
        ? buttons.stream().filter(node -> fields.form(node).isEmpty()).toList()
        : own;
  }

  private static boolean button(Node node) {
    return node.role().equals("button")
        || (node.role().equals("link") && node.attribute("class").contains("btn"));
  }

  private static double worth(Node node, String hint) {
    var group = group(node);
    if (NEVER.contains(group)) {
      return 0;
    }
    double worth = node.attribute("type").equals("submit") ? .6 : 0;
    worth += FINAL.contains(group) ? .5 : FINAL.contains(begins(node)) ? .35 : 0;
    worth += ONWARD.contains(group) ? .35 : 0;
    worth += group.equals("submit") ? .1 : 0;
    return worth + (hint.isEmpty() ? 0 : .8 * Similarity.of(hint, label(node)));
  }

  /** "Save profile" begins with a word that ends forms. */
  private static String begins(Node node) {
    var words = Words.of(label(node));
    return words.isEmpty() || words.size() > 4 ? "" : Lexicon.group(words.get(0));
  }

  private static String group(Node node) {
    return Lexicon.group(label(node));
  }

  private static String label(Node node) {
    return !node.name().isEmpty()
        ? node.name()
        : node.text().isEmpty() ? node.value() : node.text();
  }
}
