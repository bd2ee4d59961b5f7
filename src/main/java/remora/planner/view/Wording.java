package remora.planner.view;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import remora.browser.entity.Node;
import remora.browser.entity.Node.State;

/** How single elements are put into words. */
record Wording(UnaryOperator<String> filter) {

  private static final int NAME = 120;
  private static final int TEXT = 400;
  private static final int OPTION = 40;
  private static final int OPTIONS = 25;
  private static final Set<String> CHECKABLE =
      Set.of("checkbox", "radio", "switch", "menuitemcheckbox", "menuitemradio");
  private static final Set<String> PLAIN_TYPES =
      Set.of("text", "checkbox", "radio", "submit", "button", "reset", "image", "search");

  /** The words of a text, filtered and cut. */
  String words(String text) {
    return cut(filter.apply(Clean.line(text)), TEXT);
  }

  String region(Node node) {
    return node.role() + (node.name().isEmpty() ? "" : " " + quoted(node.name(), NAME)) + ":";
  }

  String heading(Node node) {
    String level = node.attribute("level");
    return "#".repeat(level.length() == 1 ? Math.max(1, level.charAt(0) - '0') : 2)
        + " "
        + words(node.text().isEmpty() ? node.name() : node.text());
  }

  /** A row of a table, cell by cell. */
  String row(List<Node> cells) {
    return cells.stream()
        .map(cell -> cut(filter.apply(Clean.line(cell.text())), NAME))
        .collect(Collectors.joining(" | ", "| ", " |"));
  }

  /** A control: ref, role, name, value, states, what it takes. */
  String control(Node node) {
    boolean nameless = Set.of("text", "", "paragraph", "listitem").contains(node.role());
    var line = new StringBuilder(node.ref()).append(' ').append(nameless ? "item" : node.role());
    String name = node.name().isEmpty() ? node.text() : node.name();
    if (!name.isEmpty()) {
      line.append(' ').append(quoted(name, NAME));
    }
    if (!node.value().isEmpty() && !node.value().equals(node.name())) {
      line.append(" = ").append(quoted(node.value(), NAME));
    }
    states(node, line);
    String type = node.attribute("type");
    if (node.is(State.EDITABLE) && !type.isEmpty() && !PLAIN_TYPES.contains(type)) {
      line.append(" type ").append(words(type));
    }
    String hint = node.attribute("placeholder");
    if (!hint.isEmpty() && !hint.equals(node.name())) {
      line.append(" hint ").append(quoted(hint, NAME));
    }
    if (!node.options().isEmpty()) {
      line.append(" options ").append(options(node.options()));
    }
    return line.toString();
  }

  private static void states(Node node, StringBuilder line) {
    if (CHECKABLE.contains(node.role()) && !node.is(State.CHECKED)) {
      line.append(" unchecked");
    }
    for (State state : State.values()) {
      switch (state) {
        case CHECKED, SELECTED, EXPANDED, COLLAPSED, DISABLED, REQUIRED, READONLY, INVALID ->
            line.append(node.is(state) ? " " + state.name().toLowerCase(Locale.ROOT) : "");
        case OCCLUDED -> line.append(node.is(state) ? " covered" : "");
        default -> {
          // Told by the line's place, or of no use to a planner.
        }
      }
    }
  }

  private String options(List<String> options) {
    String shown =
        options.stream()
            .limit(OPTIONS)
            .map(option -> quoted(option, OPTION))
            .collect(Collectors.joining(", "));
    int more = options.size() - OPTIONS;
    return more > 0 ? shown + ", and " + more + " more" : shown;
  }

  private String quoted(String text, int most) {
    return '"' + cut(filter.apply(Clean.line(text)), most).replace('"', '\'') + '"';
  }

  private static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    return text.substring(0, end) + "…";
  }
}
