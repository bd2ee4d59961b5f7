package remora.planner.language;

import java.util.Map;

/**
 * One thing to do.
 *
 * @param verb the verb as written, in its base form
 * @param value text to type, label to choose, keys to press, address to open, words to search for
 * @param pairs values given in the instruction by their names
 * @param count how many items are wanted, seconds to wait; 0 when not said
 * @param optional only if it can be done: "if a banner appears, …"
 * @param source the words it was read from
 * @param clause the same as written, with its quotes
 */
public record Command(
    Intent intent,
    Target target,
    String verb,
    String value,
    Map<String, String> pairs,
    int count,
    boolean optional,
    String source,
    String clause) {

  static Command of(Intent intent, Target target, String value) {
    return new Command(intent, target, "", value, Map.of(), 0, false, "", "");
  }

  public Command as(Intent other) {
    return new Command(other, target, verb, value, pairs, count, optional, source, clause);
  }

  public Command on(Target other) {
    return new Command(intent, other, verb, value, pairs, count, optional, source, clause);
  }

  /** With another verb: the words on the control to use. */
  Command named(String other) {
    return new Command(intent, target, other, value, pairs, count, optional, source, clause);
  }

  Command withPairs(Map<String, String> other) {
    return new Command(intent, target, verb, value, other, count, optional, source, clause);
  }

  Command with(String other) {
    return new Command(intent, target, verb, other, pairs, count, optional, source, clause);
  }

  Command withCount(int other) {
    return new Command(intent, target, verb, value, pairs, other, optional, source, clause);
  }

  Command heard(String spokenVerb, boolean ifPossible, String words, String written) {
    return new Command(intent, target, spokenVerb, value, pairs, count, ifPossible, words, written);
  }
}
