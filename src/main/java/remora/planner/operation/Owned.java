package remora.planner.operation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import remora.browser.entity.Node;
import remora.planner.control.Kinds;
import remora.planner.control.Labels;
import remora.planner.control.PageTree;
import remora.planner.control.Scene;
import remora.planner.language.Lexicon;
import remora.planner.language.Words;

/**
 * One person's record on a page of such records, such as a post, a mail or a contact.
 *
 * @param anchor the name in it
 * @param record the largest part of the page around the name without another's name; empty when the
 *     records have no part of their own
 * @param end position at which the next name begins
 */
record Owned(Node anchor, Optional<Node> record, int end) {

  private static final double FITS = .8;
  private static final double EXACT = .92;
  private static final double LITERAL = .7;
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_ROW = 200;
  private static final Set<String> MORE =
      Set.of("more", "menu", "option", "action", "ellipsis", "kebab", "dots", "overflow");
  private static final Set<String> SIGNS = Set.of("\u22ee", "\u22ef", "\u2026", "...", "\u25be");

  /** In document order; empty when nobody of that name is on the page. */
  static List<Owned> of(Scene scene, String owner) {
    var page = scene.page();
    var name = bare(owner);
    var anchors = innermost(page, node -> bare(Look.shown(node)).equals(name));
    if (anchors.isEmpty()) {
      var words = Words.of(owner);
      anchors = innermost(page, node -> begins(node, words));
      boolean one = anchors.stream().map(node -> bare(Look.shown(node))).distinct().count() == 1;
      anchors = one ? anchors : List.of();
    }
    if (anchors.isEmpty() || name.isEmpty()) {
      return List.of();
    }
    var kind = kind(page, anchors.get(0));
    var peers = page.visible(node -> kind(page, node).equals(kind));
    return anchors.stream()
        .filter(node -> kind(page, node).equals(kind))
        .map(node -> around(page, node, peers))
        .toList();
  }

  private static List<Node> innermost(PageTree page, Predicate<Node> named) {
    return page.visible(named).stream()
        .filter(node -> page.children(node).stream().noneMatch(named))
        .toList();
  }

  /** "Kara" is on "Kara Lund"; a row that is one text begins with the name. */
  private static boolean begins(Node node, List<String> name) {
    var text = Look.shown(node);
    var words = Words.of(text);
    boolean row = Kinds.clickable(node) && !Kinds.field(node);
    return !name.isEmpty()
        && text.length() < (row ? LONGEST_ROW : LONGEST_NAME)
        && words.size() > name.size()
        && (row || words.size() <= name.size() + 2)
        && words.subList(0, name.size()).equals(name);
  }

  private static String bare(String name) {
    return name.strip().replaceFirst("^@", "").replaceFirst("[:,]$", "").toLowerCase(Locale.ROOT);
  }

  private static String kind(PageTree page, Node node) {
    var parent = page.parent(node);
    return node.role()
        + " "
        + node.tag()
        + " "
        + node.attribute("class")
        + " in "
        + parent.map(Node::tag).orElse("")
        + " "
        + parent.map(each -> each.attribute("class").replaceFirst("\\s.*$", "")).orElse("")
        + page.ancestors(node).size();
  }

  private static Owned around(PageTree page, Node anchor, List<Node> peers) {
    var others = new HashSet<String>();
    int end = Integer.MAX_VALUE;
    for (var peer : peers) {
      if (!peer.ref().equals(anchor.ref())) {
        page.ancestors(peer).forEach(node -> others.add(node.ref()));
        int at = page.position(peer);
        end = at > page.position(anchor) ? Math.min(end, at) : end;
      }
    }
    Optional<Node> record = Optional.empty();
    if (!others.isEmpty()) {
      for (var ancestor : page.ancestors(anchor)) {
        if (others.contains(ancestor.ref())) {
          break;
        }
        record = Optional.of(ancestor);
      }
    }
    return new Owned(anchor, record, end);
  }

  /** The control of that name in the record; what follows the name before what precedes it. */
  Optional<Node> control(Scene scene, String name) {
    return find(scene, node -> literal(name, node))
        .or(() -> find(scene, node -> Labels.similarity(name, node) >= EXACT))
        .or(() -> find(scene, node -> Labels.similarity(name, node) >= FITS));
  }

  /** Its very words are on it: "block" is on "Block user", and not on "Mute". */
  static boolean literal(String name, Node node) {
    var words = Words.of(name);
    return !words.isEmpty()
        && Labels.similarity(name, node) >= LITERAL
        && Words.of(Look.shown(node)).containsAll(words);
  }

  /** What opens the record: the name, what is around it, else the only link in it. */
  Optional<Node> entrance(Scene scene) {
    var page = scene.page();
    var links =
        record.map(page::descendants).orElse(List.of()).stream()
            .filter(node -> node.role().equals("link") && Kinds.usable(node))
            .toList();
    return Kinds.clickable(anchor)
        ? Optional.of(anchor)
        : page.closest(anchor, Kinds::clickable)
            .or(() -> links.size() == 1 ? Optional.of(links.get(0)) : Optional.empty());
  }

  /** What shows more that can be done with the record. */
  Optional<Node> more(Scene scene) {
    return find(
        scene,
        node ->
            !Kinds.field(node)
                && (SIGNS.contains(node.text().strip())
                    || Set.of("show more", "menu").contains(Lexicon.group(Look.shown(node)))
                    || (Words.of(Look.shown(node)).size() < 4
                        && Words.of(Look.shown(node)).stream()
                            .map(Words::singular)
                            .anyMatch(MORE::contains))));
  }

  private Optional<Node> find(Scene scene, Predicate<Node> wanted) {
    var page = scene.page();
    int at = page.position(anchor);
    var fitting =
        page.visible(node -> Kinds.clickable(node) && Kinds.usable(node)).stream()
            .filter(node -> scene.reachable(node) && wanted.test(node))
            .toList();
    var inside = new ArrayList<Node>();
    record.ifPresent(
        part -> fitting.stream().filter(n -> page.within(n, part)).forEach(inside::add));
    if (inside.isEmpty()) {
      fitting.stream()
          .filter(node -> page.position(node) > at && page.position(node) < end)
          .forEach(inside::add);
    }
    return inside.stream()
        .min(
            Comparator.comparingInt(
                node ->
                    page.position(node) > at
                        ? page.position(node)
                        : 1_000_000 - page.position(node)));
  }
}
