package remora.planner.control;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import remora.browser.entity.Node;
import remora.browser.entity.Node.State;
import remora.planner.language.Lexicon;
import remora.planner.language.Words;

/**
 * Recognises what lies over a page - consent banners, newsletter prompts, dialogs - and how to put
 * it away.
 */
public final class Overlays {

  private static final Set<String> CONSENT = Set.of("cookie", "cookies", "consent", "gdpr");
  private static final Set<String> PROMPT =
      Set.of("newsletter", "subscribe", "offer", "discount", "notifications", "app", "survey");
  private static final List<String> REFUSALS =
      List.of("reject", "no thanks", "close", "accept", "ok");
  private static final List<String> PROMPT_EXITS = List.of("no thanks", "close", "cancel");
  private static final List<String> EXITS = List.of("close", "no thanks", "cancel", "ok", "done");
  private static final List<String> CONSENTS = List.of("accept", "ok");

  private final Scene scene;

  public Overlays(Scene scene) {
    this.scene = scene;
  }

  /**
   * The button that puts away a consent banner or a prompt that is in the way; empty when nothing
   * is.
   */
  public Optional<Node> inTheWay() {
    return covers().stream().flatMap(overlay -> exit(overlay).stream()).findFirst();
  }

  /** The button that closes the innermost dialog. */
  public Optional<Node> closing() {
    var dialogs = dialogs();
    return dialogs.isEmpty() ? Optional.empty() : button(dialogs.get(dialogs.size() - 1), EXITS);
  }

  public Optional<Node> accepting() {
    return consentBanner().flatMap(overlay -> button(overlay, CONSENTS));
  }

  public Optional<Node> declining() {
    return consentBanner()
        .flatMap(overlay -> button(overlay, List.of("reject", "no thanks", "close")));
  }

  public boolean open() {
    return !dialogs().isEmpty();
  }

  private List<Node> dialogs() {
    return scene.page().visible(Kinds::dialog);
  }

  private Optional<Node> consentBanner() {
    return containers().stream()
        .filter(node -> speaksOf(node, CONSENT))
        .findFirst()
        .or(() -> dialogs().stream().findFirst());
  }

  private List<Node> covers() {
    boolean covered =
        scene.page().nodes().stream()
            .anyMatch(node -> node.is(State.OCCLUDED) && Kinds.clickable(node));
    return containers().stream()
        .filter(node -> covered || node.is(State.MODAL))
        .filter(
            node ->
                speaksOf(node, CONSENT)
                    || (Kinds.dialog(node) && speaksOf(node, PROMPT) && !form(node)))
        .toList();
  }

  /** A prompt that asks for more than one value is a form that somebody opened. */
  private boolean form(Node overlay) {
    return scene.page().descendants(overlay).stream().filter(Kinds::field).count() > 1;
  }

  /** Dialogs, and any other small part of the page whose buttons settle a question of consent. */
  private List<Node> containers() {
    var dialogs = dialogs();
    var banners =
        scene
            .page()
            .visible(
                node ->
                    node.role().equals("button")
                        && Lexicon.group(label(node)).matches("accept|reject"))
            .stream()
            .flatMap(
                node ->
                    scene.page().ancestors(node).stream()
                        .filter(each -> speaksOf(each, CONSENT))
                        .limit(1))
            .filter(node -> !Set.of("document", "main", "body").contains(node.role()))
            .distinct()
            .toList();
    return dialogs.isEmpty()
        ? banners
        : Stream.concat(dialogs.stream(), banners.stream()).distinct().toList();
  }

  private boolean speaksOf(Node overlay, Set<String> words) {
    var text =
        scene.page().text(overlay)
            + " "
            + overlay.name()
            + " "
            + overlay.attribute("id")
            + " "
            + overlay.attribute("class");
    return Words.of(text).stream().anyMatch(words::contains);
  }

  private Optional<Node> exit(Node overlay) {
    return button(overlay, speaksOf(overlay, CONSENT) ? REFUSALS : PROMPT_EXITS);
  }

  private Optional<Node> button(Node overlay, List<String> groups) {
    return scene.page().descendants(overlay).stream()
        .filter(
            node ->
                Kinds.usable(node)
                    && !node.is(State.OCCLUDED)
                    && (node.role().equals("button")
                        || (Kinds.clickable(node) && !Kinds.field(node))))
        .filter(node -> rank(node, groups) < groups.size())
        .min(Comparator.comparingInt(node -> rank(node, groups)));
  }

  private static int rank(Node node, List<String> groups) {
    int rank = groups.indexOf(Lexicon.group(label(node)));
    if (rank >= 0) {
      return rank;
    }
    var concepts = Lexicon.concepts(label(node));
    for (int i = 0; i < groups.size(); i++) {
      if (concepts.size() <= 4 && concepts.contains("*" + groups.get(i))) {
        return i;
      }
    }
    return groups.size();
  }

  private static String label(Node node) {
    return node.name().isEmpty() ? node.text() : node.name();
  }
}
