package remora.planner.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import remora.browser.entity.Node;
import remora.browser.entity.Node.State;
import remora.planner.language.Phrase;
import remora.planner.language.Target;
import remora.planner.language.Words;

/** Finds the nodes that a target may mean, best first. */
public final class Grounding {

  /**
   * Below this a node is not what was meant. Partial names reach .68, synonyms .9, the same words
   * 1.
   */
  static final double THRESHOLD = .6;

  /** A whole phrase that matches this well is a label, whatever prepositions it contains. */
  private static final double WHOLE = .85;

  /** What a control scores for being one, and a little more. */
  private static final double NOTHING = .15;

  private static final Set<String> ADS =
      Set.of(
          "advertisement",
          "advertisements",
          "advert",
          "adverts",
          "sponsored",
          "promoted",
          "adsbygoogle");

  private static final int NEAREST = 3;
  private static final int MOST = 60;

  private final Scene scene;
  private final Predicate<Node> wanted;

  public Grounding(Scene scene, Predicate<Node> wanted) {
    this.scene = scene;
    this.wanted = wanted;
  }

  /** Candidates good enough to act upon. */
  public List<Candidate> candidates(Target target) {
    return ranked(target).stream().filter(candidate -> candidate.score() >= THRESHOLD).toList();
  }

  /** The three that came closest, in words for a person. */
  public List<String> nearest(Target target) {
    return ranked(target).stream()
        .filter(candidate -> candidate.score() > NOTHING)
        .limit(NEAREST)
        .map(candidate -> Labels.spoken(candidate.node()))
        .toList();
  }

  private List<Candidate> ranked(Target target) {
    var scopes = new Scopes(scene, target.scopes());
    var label = Phrase.of(target.label());
    var full = Phrase.of(target.full().equals(target.label()) ? "" : target.full());
    var found = new ArrayList<Candidate>();
    for (var node : scene.page().visible(wanted)) {
      double score = scene.reachable(node) ? score(target, label, full, node, scopes) : 0;
      if (score > NOTHING) {
        found.add(new Candidate(node, score));
      }
    }
    var scoped = target.scopes().isEmpty() ? found : scopes.closest(found);
    scoped.sort(
        Comparator.comparingDouble(Candidate::score)
            .reversed()
            .thenComparingInt(candidate -> scene.page().position(candidate.node())));
    return withoutTwins(nth(target, scoped));
  }

  private double score(Target target, Phrase label, Phrase full, Node node, Scopes scopes) {
    boolean counted = target.label().isEmpty() && target.ordinal() != 0;
    double byFull = full.toString().isEmpty() || counted ? 0 : Labels.similarity(full, node);
    double byLabel =
        target.label().isEmpty() ? unnamed(target, node) : Labels.similarity(label, node);
    if (target.quoted() && !target.label().isEmpty() && !Labels.says(target.label(), node)) {
      return 0;
    }
    boolean whole = byFull >= WHOLE;
    if (!whole && !scopes.admits(node)) {
      return 0;
    }
    double byWords = Math.max(byFull, byLabel);
    // What else is looked at adds at most NOTHING, and is the dearer part.
    return byWords == 0 ? 0 : byWords + role(target.noun(), node) + state(node);
  }

  /** "The button": anything of that kind, if it is of that kind. */
  private static double unnamed(Target target, Node node) {
    return Kinds.roles(target.noun()).contains(node.role()) ? .62 : 0;
  }

  private static double role(String noun, Node node) {
    var roles = Kinds.roles(noun);
    if (roles.isEmpty()) {
      return 0;
    }
    return roles.contains(node.role()) ? .08 : -.1;
  }

  private double state(Node node) {
    double score = Kinds.clickable(node) ? .05 : -.12;
    score += Kinds.control(node) ? .02 : 0;
    score -= node.is(State.OCCLUDED) ? .05 : 0;
    score -= node.is(State.DISABLED) ? .4 : 0;
    score -= advertises(node) ? .4 : 0;
    boolean container =
        !node.role().equals("link")
            && !node.role().equals("button")
            && scene.page().children(node).size() > 3;
    return score - (container && !Kinds.field(node) ? .2 : 0);
  }

  /** What stands in an advertisement is no part of the page's own things. */
  private boolean advertises(Node node) {
    return marked(node)
        || scene
            .page()
            .closest(node, each -> ADS.contains(Words.plain(each.name())) || marked(each))
            .isPresent();
  }

  private static boolean marked(Node node) {
    return Words.of(node.attribute("class") + " " + node.attribute("id")).stream()
        .anyMatch(ADS::contains);
  }

  /** "The second Edit button": the second of those that fit as well as the best. */
  private List<Candidate> nth(Target target, List<Candidate> sorted) {
    if (target.ordinal() == 0 || sorted.isEmpty()) {
      return sorted;
    }
    double best = sorted.get(0).score();
    var alike =
        sorted.stream()
            .filter(candidate -> candidate.score() >= Math.max(best - .12, .5))
            .sorted(Comparator.comparingInt(candidate -> scene.page().position(candidate.node())))
            .toList();
    int index = target.ordinal() > 0 ? target.ordinal() - 1 : alike.size() + target.ordinal();
    return index < 0 || index >= alike.size() ? List.of() : List.of(alike.get(index));
  }

  /** A link and the text in it are one thing. */
  private List<Candidate> withoutTwins(List<Candidate> sorted) {
    var kept = new ArrayList<Candidate>();
    for (var candidate : sorted.subList(0, Math.min(MOST, sorted.size()))) {
      boolean twin =
          kept.stream()
              .map(Candidate::node)
              .anyMatch(
                  node ->
                      scene.page().within(candidate.node(), node)
                          || scene.page().within(node, candidate.node()));
      if (!twin || kept.isEmpty()) {
        kept.add(candidate);
      }
    }
    return kept;
  }
}
