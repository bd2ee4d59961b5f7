package remora.planner.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import remora.browser.entity.Node;
import remora.planner.language.Phrase;
import remora.planner.language.Similarity;
import remora.planner.language.Target.Relation;
import remora.planner.language.Target.Scope;

/**
 * Where a target has to be: inside a named part of the page, or with the record that some words
 * belong to. A scope whose words are nowhere on the page admits nothing: "delete Bob's row" must
 * not delete another.
 */
final class Scopes {

  private static final double FITS = .7;
  private static final Set<String> RECORDS =
      Set.of("row", "listitem", "article", "option", "treeitem", "group");
  private static final Set<String> PARTS =
      Set.of(
          "region",
          "form",
          "dialog",
          "navigation",
          "tabpanel",
          "table",
          "list",
          "group",
          "search",
          "main",
          "banner",
          "contentinfo",
          "complementary",
          "menu",
          "toolbar",
          "section",
          "alertdialog",
          "grid",
          "radiogroup");

  private final Scene scene;
  private final List<List<Node>> parts = new ArrayList<>();
  private final List<List<Node>> anchors = new ArrayList<>();

  Scopes(Scene scene, List<Scope> scopes) {
    this.scene = scene;
    for (var scope : scopes) {
      var inside = scope.relation() == Relation.INSIDE ? parts(scope) : List.<Node>of();
      if (inside.isEmpty()) {
        anchors.add(anchors(scope));
      } else {
        parts.add(inside);
      }
    }
  }

  boolean admits(Node node) {
    boolean inside =
        parts.stream()
            .allMatch(
                options -> options.stream().anyMatch(part -> scene.page().within(node, part)));
    boolean anchored =
        anchors.stream()
            .allMatch(options -> options.stream().anyMatch(anchor -> mayBelong(node, anchor)));
    return inside && anchored;
  }

  /** Keeps, of candidates that fit, those that lie closest to the scope's words. */
  List<Candidate> closest(List<Candidate> candidates) {
    var found = new ArrayList<>(candidates);
    for (var options : anchors) {
      var fitting =
          found.stream()
              .filter(candidate -> candidate.score() >= Grounding.THRESHOLD - .1)
              .toList();
      var best =
          fitting.stream()
              .max(
                  Comparator.comparingDouble(
                          (Candidate candidate) -> closeness(candidate.node(), options))
                      .thenComparingDouble(Candidate::score));
      if (best.isPresent()) {
        double top = closeness(best.get().node(), options);
        found.removeIf(candidate -> closeness(candidate.node(), options) < top);
      }
    }
    return found;
  }

  private double closeness(Node node, List<Node> options) {
    return options.stream().mapToDouble(anchor -> closeness(node, anchor)).max().orElse(0);
  }

  /**
   * Shared ancestors first; among equals the distance in the document, what follows before what
   * precedes.
   */
  private double closeness(Node node, Node anchor) {
    int distance = scene.page().position(node) - scene.page().position(anchor);
    double steps = distance >= 0 ? distance : 1.5 - distance;
    return scene.page().shared(node, anchor) * 10_000.0 - steps;
  }

  /** A node in another record than the anchor's does not belong to it. */
  private boolean mayBelong(Node node, Node anchor) {
    var record = record(anchor);
    return record.isEmpty() || scene.page().within(node, record.get()) || record(node).isEmpty();
  }

  private Optional<Node> record(Node node) {
    return RECORDS.contains(node.role())
        ? Optional.of(node)
        : scene.page().closest(node, ancestor -> RECORDS.contains(ancestor.role()));
  }

  private List<Node> anchors(Scope scope) {
    var spoken = scope.label().isEmpty() ? scope.noun() : scope.label();
    var phrase = Phrase.of(spoken);
    var words = spoken.toLowerCase(Locale.ROOT);
    var scored =
        scene.page().visible(node -> scene.reachable(node)).stream()
            .filter(node -> !node.name().isEmpty() || !node.text().isEmpty())
            .map(node -> new Candidate(node, anchor(words, phrase, node)))
            .filter(candidate -> candidate.score() >= FITS)
            .toList();
    double best = scored.stream().mapToDouble(Candidate::score).max().orElse(0);
    return scored.stream().filter(each -> each.score() > best - .02).map(Candidate::node).toList();
  }

  private static double anchor(String spoken, Phrase phrase, Node node) {
    double text =
        Math.max(
            Similarity.of(phrase, node.text()),
            node.text().equals(node.name()) ? 0 : Similarity.of(phrase, node.name()));
    boolean containsAll = (" " + node.text() + " ").toLowerCase(Locale.ROOT).contains(spoken);
    return Math.max(text, containsAll ? .72 : 0);
  }

  /** Named containers, and what stands between a heading and the next of its rank. */
  private List<Node> parts(Scope scope) {
    var landmark = landmark(scope.noun());
    var named =
        scene
            .page()
            .visible(node -> PARTS.contains(node.role()) || node.tag().equals("fieldset"))
            .stream()
            .filter(
                node ->
                    scope.label().isEmpty()
                        ? landmark.contains(node.role()) || landmark.contains(node.tag())
                        : named(scope, node))
            .toList();
    if (!named.isEmpty() || scope.label().isEmpty()) {
      return named;
    }
    return scene.page().visible(node -> node.role().equals("heading")).stream()
        .filter(
            node ->
                Similarity.of(scope.label(), node.name() + node.text()) >= FITS
                    || Labels.similarity(scope.label(), node) >= .85)
        .flatMap(heading -> scene.page().parent(heading).stream())
        .filter(parent -> !parent.role().equals("main"))
        .toList();
  }

  private boolean named(Scope scope, Node node) {
    boolean byName = Similarity.of(scope.label(), node.name()) >= FITS;
    boolean byHeading =
        scene.page().children(node).stream()
            .anyMatch(
                child ->
                    child.role().equals("heading")
                        && Labels.similarity(scope.label(), child) >= .8);
    boolean byKind =
        Kinds.roles(scope.noun()).contains(node.role())
            && Labels.similarity(scope.label(), node) >= FITS;
    return byName
        || byHeading
        || byKind
        || Set.of(node.role(), node.tag() + " ").contains(scope.label());
  }

  private static Set<String> landmark(String noun) {
    return switch (noun) {
      case "footer" -> Set.of("contentinfo", "footer");
      case "header" -> Set.of("banner", "header");
      case "menu" -> Set.of("menu", "navigation", "nav");
      case "dialog" -> Set.of("dialog", "alertdialog");
      case "form" -> Set.of("form");
      case "table" -> Set.of("table", "grid");
      case "list" -> Set.of("list");
      default -> Set.of();
    };
  }
}
