package remora.planner.control;

import java.util.Comparator;
import java.util.List;
import remora.browser.entity.Node;
import remora.planner.language.Similarity;
import remora.planner.language.Target;
import remora.planner.language.Words;

/**
 * Controls that show a value, with what they are written before them: "Phone: 555-0101", where the
 * number is the link. "Click on the phone number" means that link.
 */
final class Captions {

  private static final double FITS = .7;
  private static final int LONGEST = 40;

  private final Scene scene;

  Captions(Scene scene) {
    this.scene = scene;
  }

  /** Best first; nothing for a label that was given literally. */
  List<Candidate> candidates(Target target) {
    boolean longer = Words.of(target.label()).contains("of");
    if (target.label().isEmpty() || longer || target.quoted() || target.ranked()) {
      return List.of();
    }
    var scopes = new Scopes(scene, target.scopes());
    var found =
        scene
            .page()
            .visible(node -> Kinds.clickable(node) && Kinds.usable(node) && !Kinds.field(node))
            .stream()
            .filter(scene::reachable)
            .map(node -> new Candidate(node, .9 * fit(target.label(), node)))
            .filter(candidate -> candidate.score() >= .9 * FITS)
            .filter(candidate -> scopes.admits(candidate.node()))
            .toList();
    return scopes.closest(found).stream()
        .sorted(Comparator.comparingDouble(Candidate::score).reversed())
        .toList();
  }

  private double fit(String label, Node node) {
    var caption = caption(node);
    return caption.isEmpty() || caption.length() > LONGEST
        ? 0
        : Math.max(Similarity.of(label, caption), Similarity.of(caption, label));
  }

  /** What its line says before it: the text around it, else the neighbour before it. */
  private String caption(Node node) {
    var page = scene.page();
    var parent = page.parent(node);
    if (parent.isEmpty()) {
      return "";
    }
    var siblings = page.children(parent.get());
    int at = siblings.indexOf(node);
    var before =
        at > 0 && !Kinds.clickable(siblings.get(at - 1)) ? page.text(siblings.get(at - 1)) : "";
    var shown = node.text().isEmpty() ? node.name() : node.text();
    var text = parent.get().text();
    boolean ends = siblings.size() == 1 && text.endsWith(shown);
    var around = ends ? text.substring(0, text.length() - shown.length()) : "";
    return (before.isBlank() ? around : before).strip().replaceFirst(":$", "");
  }
}
