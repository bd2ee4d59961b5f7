package remora.extract.control;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;

/**
 * The values asked for beside the records: {@code time and status} in {@code all departures with
 * time and status}. A condition ({@code with at least 4 stars}, {@code with free parking}) names no
 * value.
 */
final class Companions {

  private static final Pattern WITH =
      Pattern.compile(
          "^,? (?:and |along |together )?(?:with|including)(?: all)?( their| its| the)?"
              + " ([^.;:!?\\d$€£]+?)(?: (?:from|on|in) (?:the|this) [^.\\d]*)?[.!?]?$");
  private static final Pattern CONDITION =
      Pattern.compile(
          "\\b(?:under|over|above|below|less|more|least|most|than|between|not|free|only|equal)\\b");

  private Companions() {}

  /** Empty when the words after the fields of a sentence name no further values. */
  static List<String> in(String tail) {
    Matcher m = WITH.matcher(tail);
    if (!m.find() || CONDITION.matcher(tail).find()) {
      return List.of();
    }
    boolean owned = m.group(1) != null && !m.group(1).isEmpty();
    List<String> names = new ArrayList<>();
    for (String part : m.group(2).split("\\s*,\\s*(?:and\\s+)?|\\s+and\\s+|\\s*&\\s*", -1)) {
      String name = part.replaceFirst("^(?:(?:their|its|the|a|an|current)\\s+)+", "").strip();
      boolean known = !Lexicon.shared().groups(name).isEmpty() || Naming.heads(name);
      if (name.isEmpty() || Words.of(name).size() > 3 || !(owned || known)) {
        return List.of();
      }
      names.add(name);
    }
    return names;
  }

  /** The values of one record, its own name first unless that is among the others. */
  static List<String> beside(String records, List<String> names) {
    boolean named =
        names.stream()
            .anyMatch(n -> Naming.heads(n) || Lexicon.shared().groups(n).contains("title"));
    List<String> all = new ArrayList<>();
    if (!named) {
      all.add(records);
    }
    all.addAll(names);
    return all;
  }
}
