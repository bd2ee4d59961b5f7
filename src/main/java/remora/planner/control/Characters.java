package remora.planner.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import remora.browser.action.Action;
import remora.browser.action.TypeText;
import remora.browser.entity.Node;
import remora.planner.language.Words;

/** A code that a page takes in fields of one character each. */
final class Characters {

  /** Two may be a day or a month. */
  private static final int LEAST = 3;

  private static final Set<String> ONE_DIGIT = Set.of("\\d", "[0-9]", "\\d{1}", "[0-9]{1}", "\\d?");
  private static final Set<String> NUMBERING = Set.of("of", "digit", "character", "number", "box");

  private Characters() {}

  /**
   * The fields with each run of single-character fields as one.
   *
   * @param named what the group around a node is called, empty when nothing says so
   */
  static List<Field> joined(List<Field> fields, Function<Node, String> named) {
    var joined = new ArrayList<Field>();
    var run = new ArrayList<Field>();
    for (var field : fields) {
      if (!single(field)) {
        end(run, joined, named);
        joined.add(field);
      } else {
        run.add(field);
      }
    }
    end(run, joined, named);
    return joined;
  }

  private static void end(List<Field> run, List<Field> joined, Function<Node, String> named) {
    if (run.size() < LEAST) {
      joined.addAll(run);
    } else {
      var first = run.get(0).node();
      var group = named.apply(first);
      joined.add(
          new Field(
              Field.Kind.CHARACTERS,
              first,
              run.stream().map(Field::node).toList(),
              group.isEmpty() ? unnumbered(run.get(0).label()) : group));
    }
    run.clear();
  }

  private static boolean single(Field field) {
    var node = field.node();
    return field.kind() == Field.Kind.TEXT
        && (node.attribute("maxlength").equals("1")
            || ONE_DIGIT.contains(node.attribute("pattern")));
  }

  /** "Digit 1 of the code" → "the code". */
  private static String unnumbered(String label) {
    var words =
        Words.of(label).stream()
            .filter(word -> !NUMBERING.contains(word))
            .filter(word -> !word.chars().allMatch(Character::isDigit))
            .toList();
    return words.isEmpty() ? "code" : String.join(" ", words);
  }

  /** A code of as many characters as there are fields fits by its length alone if it has digits. */
  static double fit(String value, Field field, double name) {
    var code = of(value);
    if (code.length() != field.members().size()) {
      return 0;
    }
    return code.chars().anyMatch(Character::isDigit) ? Math.max(name, .7) : name;
  }

  static List<Action> typed(Field field, String value) {
    var code = of(value);
    var actions = new ArrayList<Action>();
    for (int i = 0; i < Math.min(code.length(), field.members().size()); i++) {
      actions.add(
          new TypeText(field.members().get(i).ref(), code.substring(i, i + 1), true, false));
    }
    return List.copyOf(actions);
  }

  static String held(Field field) {
    return field.members().stream().map(Node::value).collect(Collectors.joining());
  }

  /** "471 923" and "471-923" are written without their gaps. */
  static String of(String value) {
    return value.replace(" ", "").replace("-", "");
  }
}
