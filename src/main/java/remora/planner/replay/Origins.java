package remora.planner.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import remora.browser.entity.Node;
import remora.browser.entity.Snapshot;
import remora.planner.control.Dates;
import remora.planner.entity.Goal;
import remora.planner.entity.Placeholders;
import remora.planner.language.Lexicon;
import remora.planner.language.Similarity;
import remora.planner.language.Words;

/**
 * Where the texts of a task's steps came from: an input value, whose name then takes its place, or
 * the instruction, in which they stay as they are. A text of which neither can be shown was made or
 * read by the planner, and would be wrong the next time.
 */
final class Origins {

  /** Shorter values stand in many texts by chance; they count only as a whole text. */
  private static final int LEAST = 3;

  /** Longer values are prose, whose words stand everywhere. */
  private static final int MOST_PARTS = 6;

  private static final double NAMED = .6;

  private final Goal goal;
  private final String written;
  private final Set<String> concepts;
  private final Map<String, String> values = new HashMap<>();
  private final Set<String> parts = new HashSet<>();
  private final Set<String> used = new HashSet<>();

  Origins(Goal goal) {
    this.goal = goal;
    this.written = " " + Words.plain(withoutNames(goal.template())) + " ";
    this.concepts = Set.copyOf(Lexicon.concepts(withoutNames(goal.template())));
    goal.input().forEach((key, value) -> values.put(key, value.strip()));
    values.values().removeIf(String::isEmpty);
    values.values().stream()
        .map(Words::of)
        .filter(words -> words.size() <= MOST_PARTS)
        .forEach(parts::addAll);
  }

  /** Keys whose value some text came from. */
  Set<String> used() {
    return used;
  }

  /**
   * A text that was typed or chosen, with names for values.
   *
   * @param filled false when it holds placeholders already
   * @param field where it went
   */
  Optional<String> typed(String text, boolean filled, Node field) {
    if (!filled) {
      List<String> named = new Placeholders(goal.input()).named(text);
      used.addAll(named);
      return Optional.of(text).filter(all -> isWritten(withoutPlaceholders(all, named)));
    }
    if (text.isBlank()) {
      return Optional.of("");
    }
    if (text.contains("%input.")) {
      return Optional.empty();
    }
    List<String> keys = values.keySet().stream().filter(key -> gives(key, text, field)).toList();
    if (keys.isEmpty()) {
      return within(text);
    }
    return choose(keys, text, field).map(this::use);
  }

  private boolean gives(String key, String text, Node field) {
    String value = values.get(key);
    return value.equals(text.strip()) || wanted(value, field).equals(text.strip());
  }

  /** A value as the embedded planner writes it into a field. */
  static String wanted(String value, Node field) {
    return Dates.asWanted(value, field.attribute("type"), field.attribute("placeholder"));
  }

  /** Which value it is, when several would do or the instruction says it as well. */
  private Optional<String> choose(List<String> keys, String text, Node field) {
    if (keys.size() == 1 && !isWritten(text)) {
      return Optional.of(keys.get(0));
    }
    List<String> named = keys.stream().filter(key -> named(key, field) >= NAMED).toList();
    return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
  }

  private static double named(String key, Node field) {
    return Math.max(
        Similarity.of(key, field.name()),
        Math.max(
            Similarity.of(key, field.attribute("name")),
            Similarity.of(key, field.attribute("id"))));
  }

  /** The value that is the whole text; empty unless there is exactly one. */
  Optional<String> whole(String text) {
    List<String> keys =
        values.keySet().stream().filter(key -> values.get(key).equals(text)).toList();
    return keys.size() == 1 ? Optional.of(use(keys.get(0))) : Optional.empty();
  }

  /** Whether an input value is called like the field. */
  boolean isInput(Node field) {
    return goal.input().keySet().stream().anyMatch(key -> named(key, field) >= NAMED);
  }

  /** The one field of that name which shows the value. */
  Optional<Node> holding(String key, Snapshot page) {
    List<Node> found =
        page.nodes().stream()
            .filter(node -> Choices.isField(node) && node.is(Node.State.VISIBLE))
            .filter(node -> values.containsKey(key) && gives(key, node.value(), node))
            .filter(node -> named(key, node) >= NAMED)
            .toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** The value's name, which counts as used. */
  String use(String key) {
    used.add(key);
    return Placeholders.of(key);
  }

  /** A text around values. */
  private Optional<String> within(String text) {
    List<String> named = new ArrayList<>();
    String template = named(text, named, false);
    if (!isWritten(withoutPlaceholders(template, named))) {
      return Optional.empty();
    }
    used.addAll(named);
    return Optional.of(template);
  }

  /**
   * The label of an element, with names for the values in it. What the instruction or the usual
   * words of pages explain stays: a value may be in it by chance.
   *
   * @param chosen of a choice among several, where a value that reads the same is the reason
   */
  String label(String text, boolean chosen) {
    List<String> same =
        values.keySet().stream()
            .filter(key -> values.get(key).equalsIgnoreCase(text.strip()))
            .toList();
    if (same.size() == 1 && (chosen || !isWritten(text))) {
      return use(same.get(0));
    }
    if (text.isBlank() || explained(text) == 1) {
      return text;
    }
    List<String> named = new ArrayList<>();
    String template = named(text, named, true);
    used.addAll(named);
    return template;
  }

  /** Part of a label's words that the instruction or the lexicon of usual words has, 0 to 1. */
  double explained(String label) {
    List<String> said = Lexicon.concepts(label);
    long known =
        said.stream().filter(word -> word.startsWith("*") || concepts.contains(word)).count();
    return said.isEmpty() ? 1 : (double) known / said.size();
  }

  /** Whether the text holds a value. */
  boolean holdsValue(String text) {
    List<String> named = new ArrayList<>();
    named(text, named, true);
    return !named.isEmpty();
  }

  /**
   * Whether the text has a word of a value that neither the instruction nor the usual words of
   * pages explain: "Welcome, Ada", when the value is "Ada Lovelace".
   */
  boolean holdsPart(String text) {
    return Words.of(withoutPlaceholders(text, List.copyOf(values.keySet()))).stream()
        .anyMatch(word -> word.length() >= LEAST && parts.contains(word) && explained(word) < 1);
  }

  /** Whether the text holds a value or a part of one. */
  boolean shows(String text) {
    return holdsValue(text) || holdsPart(text);
  }

  private String named(String text, List<String> named, boolean anyCase) {
    String template = text;
    List<String> longestFirst =
        values.keySet().stream()
            .sorted((a, b) -> values.get(b).length() - values.get(a).length())
            .toList();
    for (String key : longestFirst) {
      String value = values.get(key);
      int at =
          value.length() < LEAST && !text.equalsIgnoreCase(value)
              ? -1
              : standing(template, value, anyCase);
      if (at >= 0) {
        template =
            template.substring(0, at)
                + Placeholders.of(key)
                + template.substring(at + value.length());
        named.add(key);
      }
    }
    return template;
  }

  /** Where the value stands as words of its own; -1 when it does not. */
  private static int standing(String text, String value, boolean anyCase) {
    for (int at = 0; at + value.length() <= text.length(); at++) {
      int end = at + value.length();
      boolean before = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
      boolean after = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
      if (before && after && text.regionMatches(anyCase, at, value, 0, value.length())) {
        return at;
      }
    }
    return -1;
  }

  private boolean isWritten(String text) {
    String plain = Words.plain(text);
    return plain.isEmpty() || written.contains(" " + plain + " ");
  }

  private static String withoutPlaceholders(String template, List<String> keys) {
    String rest = template;
    for (String key : keys) {
      rest = rest.replace(Placeholders.of(key), " ");
    }
    return rest;
  }

  /** Without {@code {{key}}}: a key's name is not said to the page. */
  private static String withoutNames(String template) {
    var text = new StringBuilder();
    int from = 0;
    for (int at = template.indexOf("{{"); at >= 0; at = template.indexOf("{{", from)) {
      int end = template.indexOf("}}", at);
      if (end < 0) {
        break;
      }
      // A mark, so that what stands around it is not read as one text.
      text.append(template, from, at).append(" x0value0x ");
      from = end + 2;
    }
    return text.append(template.substring(from)).toString();
  }
}
