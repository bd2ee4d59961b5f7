package remora.planner.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import remora.planner.language.Lexicon;
import remora.planner.language.Words;

/** Which value goes into which field of one form. */
final class FieldAssignment {

  /** Two labels that share half of their words fit .5; less than that is chance. */
  private static final double THRESHOLD = .52;

  private FieldAssignment() {}

  /** Field by key; keys without a fitting field are left out. */
  static Map<String, Field> of(Map<String, String> values, List<Field> fields) {
    var keys = List.copyOf(values.keySet());
    var worth = new double[keys.size()][fields.size()];
    for (int row = 0; row < keys.size(); row++) {
      for (int column = 0; column < fields.size(); column++) {
        double fit = FieldFit.of(keys.get(row), values.get(keys.get(row)), fields.get(column));
        worth[row][column] = Math.max(0, fit - THRESHOLD);
      }
    }
    var assigned = new LinkedHashMap<String, Field>();
    int[] columns = Assignment.best(worth);
    for (int row = 0; row < keys.size(); row++) {
      if (columns[row] >= 0) {
        assigned.put(keys.get(row), fields.get(columns[row]));
      }
    }
    return assigned;
  }

  static double worth(Map<String, String> values, Map<String, Field> assigned) {
    return assigned.entrySet().stream()
        .mapToDouble(
            entry -> FieldFit.of(entry.getKey(), values.get(entry.getKey()), entry.getValue()))
        .sum();
  }

  /**
   * The only field that is left for the only value that is left: a plain text field that must be
   * filled. Anything less clear is not decided.
   */
  static Optional<Field> leftOver(List<String> keys, List<Field> unassigned) {
    var open =
        unassigned.stream()
            .filter(field -> field.kind() == Field.Kind.TEXT && field.empty())
            .toList();
    boolean clear = keys.size() == 1 && open.size() == 1 && open.get(0).required();
    return clear ? Optional.of(open.get(0)) : Optional.empty();
  }

  /**
   * First and last name for one name field, or one name for two fields: the same value, cut or
   * joined.
   */
  static Map<String, String> reshaped(Map<String, String> values, List<Field> fields) {
    var reshaped = new LinkedHashMap<>(DateParts.of(values, fields));
    var first = key(values, "first name");
    var last = key(values, "last name");
    var full = key(values, "name");
    boolean hasFirst = has(fields, "first name", "Ada");
    boolean hasLast = has(fields, "last name", "Lovelace");
    if (first.isPresent()
        && last.isPresent()
        && full.isEmpty()
        && !hasFirst
        && !hasLast
        && has(fields, "name", "Ada")) {
      reshaped.put("name", reshaped.remove(first.get()) + " " + reshaped.remove(last.get()));
    }
    if (full.isPresent() && first.isEmpty() && last.isEmpty() && hasFirst && hasLast) {
      var name = values.get(full.get()).strip();
      int gap = name.lastIndexOf(' ');
      if (gap > 0) {
        reshaped.remove(full.get());
        reshaped.put("first name", name.substring(0, gap));
        reshaped.put("last name", name.substring(gap + 1));
      }
    }
    return reshaped;
  }

  private static Optional<String> key(Map<String, String> values, String concept) {
    return values.keySet().stream()
        .filter(key -> Lexicon.same(Words.plain(key), concept))
        .findFirst();
  }

  private static boolean has(List<Field> fields, String concept, String example) {
    return fields.stream().anyMatch(field -> FieldFit.of(concept, example, field) >= .8);
  }
}
