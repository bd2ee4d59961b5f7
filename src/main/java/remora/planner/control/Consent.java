package remora.planner.control;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import remora.browser.entity.Node;
import remora.browser.entity.Node.State;
import remora.planner.language.Target;
import remora.planner.language.Words;

/**
 * Finds the checkbox by which a form asks for agreement. Its label is a whole sentence that seldom
 * repeats the words of an instruction: "privacy notice" may be "you may keep my data for a year".
 */
final class Consent {

  /** What people agree to, other than cookies. */
  private static final Set<String> MATTERS =
      Set.of(
          "term",
          "terms",
          "condition",
          "conditions",
          "privacy",
          "policy",
          "notice",
          "rules",
          "agreement",
          "data",
          "processing",
          "storage",
          "disclaimer",
          "gdpr",
          "declaration",
          "regulations",
          "consent",
          "tos",
          "statement",
          "license",
          "licence",
          "waiver");

  private static final Set<String> AGREEING =
      Set.of("agree", "accept", "consent", "acknowledge", "understand", "allow");
  private static final Set<String> ADVERTISING =
      Set.of("newsletter", "newsletters", "marketing", "offers", "promotions", "news", "updates");
  private static final Set<String> DENYING =
      Set.of("not", "don't", "dont", "never", "disagree", "decline", "refuse");

  private final Scene scene;
  private final Fields fields;

  Consent(Scene scene) {
    this.scene = scene;
    this.fields = new Fields(scene);
  }

  /** True when the words are about terms, privacy and the like. */
  static boolean about(String words) {
    return Words.of(words).stream().anyMatch(MATTERS::contains);
  }

  static boolean agreeing(String words) {
    return Words.of(words).stream().anyMatch(AGREEING::contains);
  }

  /** The box that the words name, or the only one that speaks of agreeing. */
  Optional<Node> box(Target target) {
    var all = boxes();
    var named =
        target.label().isEmpty()
            ? List.<Candidate>of()
            : new Grounding(scene, all::contains).candidates(target);
    if (!named.isEmpty()) {
      return Optional.of(named.get(0).node());
    }
    var asking = all.stream().filter(node -> asks(node, target)).toList();
    return only(asking)
        .or(() -> only(asking.stream().filter(node -> shares(node, target)).toList()))
        .or(() -> only(asking.stream().filter(node -> node.is(State.REQUIRED)).toList()));
  }

  /** The only checkbox of the only form that has one, whatever it says. */
  Optional<Node> onlyBox() {
    return only(boxes().stream().filter(node -> !says(node, ADVERTISING) && inForm(node)).toList());
  }

  private boolean inForm(Node node) {
    return !fields.form(node).isEmpty();
  }

  private List<Node> boxes() {
    return scene
        .page()
        .visible(
            node ->
                Kinds.choice(node)
                    && Kinds.usable(node)
                    && scene.reachable(node)
                    && !says(node, DENYING));
  }

  private static boolean asks(Node node, Target target) {
    boolean wantsNews = Words.of(target.full()).stream().anyMatch(ADVERTISING::contains);
    return (says(node, MATTERS) || says(node, AGREEING)) && (wantsNews || !says(node, ADVERTISING));
  }

  private static boolean shares(Node node, Target target) {
    return Words.of(target.full()).stream()
        .filter(MATTERS::contains)
        .anyMatch(words(node)::contains);
  }

  private static boolean says(Node node, Set<String> terms) {
    return words(node).stream().anyMatch(terms::contains);
  }

  private static List<String> words(Node node) {
    return Words.of(
        node.name()
            + " "
            + node.text()
            + " "
            + node.attribute("name")
            + " "
            + node.attribute("id"));
  }

  private static Optional<Node> only(List<Node> nodes) {
    return nodes.size() == 1 ? Optional.of(nodes.get(0)) : Optional.empty();
  }
}
