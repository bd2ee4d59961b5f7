package remora.planner.control;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import remora.browser.entity.Node;
import remora.planner.language.Lexicon;
import remora.planner.language.Words;

/** Finds the way to the next and the previous part of a list. */
public final class Pagination {

  private static final Set<String> AHEAD =
      Set.of(">", "»", "›", "→", "next >", "next »", "next ›", "next →");
  private static final Set<String> BEHIND = Set.of("<", "«", "‹", "←");

  private final Scene scene;

  public Pagination(Scene scene) {
    this.scene = scene;
  }

  public Optional<Node> next() {
    return find(true);
  }

  public Optional<Node> previous() {
    return find(false);
  }

  /** "Load more", "show more": the list grows in place. */
  public Optional<Node> more() {
    return scene.page().visible(node -> clickable(node) && grows(node)).stream().findFirst();
  }

  private static boolean grows(Node node) {
    var words = Words.of(label(node));
    boolean named = Lexicon.group(label(node)).equals("show more");
    return (named || (words.contains("more") && words.size() <= 4))
        && !(words.contains("read") || words.contains("learn") || words.contains("info"));
  }

  private Optional<Node> find(boolean ahead) {
    return scene.page().visible(this::clickable).stream()
        .filter(node -> worth(node, ahead) > 0)
        .max(Comparator.comparingDouble(node -> worth(node, ahead)));
  }

  private boolean clickable(Node node) {
    return Kinds.usable(node)
        && Set.of("link", "button").contains(node.role())
        && scene.reachable(node)
        && !node.attribute("class").contains("disabled");
  }

  private double worth(Node node, boolean ahead) {
    var label = label(node).strip();
    boolean sign = (ahead ? AHEAD : BEHIND).contains(label.toLowerCase(Locale.ROOT));
    boolean named = Lexicon.group(label).equals(ahead ? "next" : "previous");
    if (!sign && !named) {
      return 0;
    }
    boolean pager =
        scene.page().ancestors(node).stream()
            .anyMatch(
                each ->
                    Words.of(each.name() + " " + each.attribute("class")).stream()
                        .anyMatch(word -> word.startsWith("pag")));
    boolean carousel =
        scene.page().ancestors(node).stream()
            .anyMatch(
                each ->
                    Words.of(each.name() + " " + each.attribute("class")).stream()
                        .anyMatch(Set.of("carousel", "slider", "slideshow")::contains));
    return (named ? 1 : .7)
        + (pager ? .5 : 0)
        - (carousel ? 2 : 0)
        + (node.role().equals("link") ? .1 : 0);
  }

  private static String label(Node node) {
    return node.name().isEmpty() ? node.text() : node.name();
  }
}
