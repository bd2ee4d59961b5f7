package remora.verify.control;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import remora.browser.entity.Node;
import remora.browser.entity.Node.State;
import remora.browser.entity.Snapshot;

/** Questions to a snapshot. */
final class Page {

  private static final Set<String> FIELDS =
      Set.of(
          "textbox",
          "searchbox",
          "combobox",
          "spinbutton",
          "listbox",
          "checkbox",
          "radio",
          "switch",
          "slider");

  private final Snapshot snapshot;

  private Page(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  static Page of(Snapshot snapshot) {
    return new Page(snapshot);
  }

  List<Node> visible(Predicate<Node> wanted) {
    return snapshot.nodes().stream().filter(node -> node.is(State.VISIBLE)).filter(wanted).toList();
  }

  static boolean field(Node node) {
    return FIELDS.contains(node.role()) || node.is(State.EDITABLE);
  }

  static String label(Node node) {
    return node.name().isEmpty() ? node.text() : node.name();
  }

  /** The line that contains this text, letter case and spacing aside. */
  Optional<String> line(String text) {
    var wanted = fold(text);
    var found = lines().stream().filter(line -> fold(line).contains(wanted)).findFirst();
    boolean across = found.isEmpty() && fold(snapshot.text()).contains(wanted);
    return across ? Optional.of(text) : found;
  }

  List<String> lines() {
    return snapshot.text().lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  /** Lines that were not there at first. */
  List<String> newLines(Snapshot first) {
    var old = Page.of(first).lines().stream().map(Page::fold).collect(Collectors.toSet());
    return lines().stream().filter(line -> !old.contains(fold(line))).toList();
  }

  boolean mentions(String phrase) {
    return line(phrase).isPresent()
        || visible(node -> Wording.within(phrase, node.name())).size() > 0;
  }

  /** A visible control by one of its usual names. */
  Optional<Node> control(Set<String> names) {
    return visible(
            node ->
                Set.of("link", "button", "menuitem").contains(node.role())
                    && names.contains(Wording.plain(label(node))))
        .stream()
        .findFirst();
  }

  boolean asksForPassword() {
    return !visible(node -> node.attribute("type").equals("password")).isEmpty();
  }

  static String fold(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
  }
}
