package remora.planner.control;

import java.util.List;
import java.util.Optional;
import remora.planner.language.Lexicon;
import remora.planner.language.Words;

/** Tells which field is meant when no label says so. */
final class Unlabelled {

  private Unlabelled() {}

  /** "The date" is the control for dates, whatever it is called. */
  static Optional<Field> byKind(String label, List<Field> fields) {
    var concepts = Lexicon.concepts(label).stream().map(each -> each.replace("*", "")).toList();
    var kinds =
        fields.stream().filter(field -> concepts.contains(field.node().attribute("type"))).toList();
    return only(kinds);
  }

  static Optional<Field> only(List<Field> fields) {
    return fields.size() == 1 ? Optional.of(fields.get(0)) : Optional.empty();
  }

  /** Nothing on the page says what it is for: its name is its own id or nothing. */
  static boolean vague(Field field) {
    var node = field.node();
    var named = Words.plain(field.label());
    return field.kind() == Field.Kind.TEXT
        && node.attribute("placeholder").isEmpty()
        && (named.isEmpty()
            || named.equals(Words.plain(node.attribute("id")))
            || named.equals(Words.plain(node.attribute("name"))));
  }
}
