package remora.planner.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import remora.browser.entity.Node;
import remora.browser.entity.Node.State;
import remora.browser.entity.Snapshot;

/** A snapshot with its nodes' order, ancestors and descendants at hand. */
public final class PageTree {

  private static final int LONGEST_TEXT = 2_000;

  private final Snapshot snapshot;
  private final Map<String, Node> byRef = new HashMap<>();
  private final Map<String, Integer> position = new HashMap<>();
  private final Map<String, List<Node>> children = new HashMap<>();
  private final Map<String, String> texts = new HashMap<>();

  private final List<Node> modals;

  public PageTree(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.modals = visible(node -> node.is(State.MODAL));
    for (var node : snapshot.nodes()) {
      position.put(node.ref(), byRef.size());
      byRef.put(node.ref(), node);
      children.computeIfAbsent(node.parent(), parent -> new ArrayList<>()).add(node);
    }
  }

  public Snapshot snapshot() {
    return snapshot;
  }

  public List<Node> nodes() {
    return snapshot.nodes();
  }

  public List<Node> visible(Predicate<Node> wanted) {
    return nodes().stream().filter(node -> node.is(State.VISIBLE)).filter(wanted).toList();
  }

  /** Open modal dialogs, in document order. */
  public List<Node> modals() {
    return modals;
  }

  public int position(Node node) {
    return position.getOrDefault(node.ref(), 0);
  }

  public Optional<Node> parent(Node node) {
    return Optional.ofNullable(byRef.get(node.parent()));
  }

  public List<Node> children(Node node) {
    return children.getOrDefault(node.ref(), List.of());
  }

  /** From the parent up to the top. */
  public List<Node> ancestors(Node node) {
    var ancestors = new ArrayList<Node>();
    var at = parent(node);
    while (at.isPresent() && ancestors.size() < nodes().size()) {
      ancestors.add(at.get());
      at = parent(at.get());
    }
    return ancestors;
  }

  public boolean within(Node node, Node container) {
    return node.ref().equals(container.ref())
        || closest(node, ancestor -> ancestor.ref().equals(container.ref())).isPresent();
  }

  public Optional<Node> closest(Node node, Predicate<Node> wanted) {
    var at = byRef.get(node.parent());
    for (int up = 0; at != null && up < byRef.size(); up++) {
      if (wanted.test(at)) {
        return Optional.of(at);
      }
      at = byRef.get(at.parent());
    }
    return Optional.empty();
  }

  /** In document order, without the node itself. */
  public List<Node> descendants(Node node) {
    var found = new ArrayList<Node>();
    for (var child : children(node)) {
      found.add(child);
      found.addAll(descendants(child));
    }
    return found;
  }

  /** Number of ancestors that two nodes share: the larger, the closer they belong together. */
  public int shared(Node one, Node other) {
    var others = new ArrayList<>(ancestors(other));
    others.add(other);
    var mine = new ArrayList<>(ancestors(one));
    mine.add(one);
    return (int) mine.stream().filter(others::contains).count();
  }

  /** All visible text in and under a node, in reading order. */
  public String text(Node node) {
    var known = texts.get(node.ref());
    if (known != null) {
      return known;
    }
    var text = gather(node);
    texts.put(node.ref(), text);
    return text;
  }

  private String gather(Node node) {
    var text = new StringBuilder(node.text());
    if (node.text().isEmpty() && children(node).isEmpty()) {
      text.append(node.name());
    }
    for (var child : children(node)) {
      var inner = text(child);
      if (!inner.isEmpty() && text.indexOf(inner) < 0 && text.length() < LONGEST_TEXT) {
        text.append(text.length() == 0 ? "" : " ").append(inner);
      }
    }
    return text.toString();
  }
}
