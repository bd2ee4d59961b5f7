package remora.planner.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The verbs an instruction may use, from {@code verbs.txt}. */
final class Verbs {

  static final Set<String> CONTRACTIONS =
      Set.of("what's", "it's", "let's", "that's", "here's", "there's", "who's");

  /**
   * A verb found in an instruction.
   *
   * @param length tokens it takes
   * @param nounish it is as often a noun or a label
   */
  record Match(Intent intent, String verb, int length, boolean nounish) {}

  private record Entry(List<String> words, Intent intent, boolean nounish) {}

  private static final Map<String, List<Entry>> BY_FIRST_WORD = load();

  private Verbs() {}

  /** The longest verb that begins at this token; gerunds count as their verb. */
  static Optional<Match> at(List<Token> tokens, int from) {
    if (from >= tokens.size() || !tokens.get(from).is(Token.Kind.WORD)) {
      return Optional.empty();
    }
    Optional<Match> best = Optional.empty();
    for (var form : baseForms(tokens.get(from).lower())) {
      for (var entry : BY_FIRST_WORD.getOrDefault(form, List.of())) {
        boolean longer = best.isEmpty() || entry.words().size() > best.get().length();
        if (longer && follows(entry.words(), tokens, from)) {
          var verb = String.join(" ", entry.words());
          best =
              Optional.of(new Match(entry.intent(), verb, entry.words().size(), entry.nounish()));
        }
      }
    }
    return best;
  }

  /** "… and press login": a word that buttons bear, at the clause's end. */
  static boolean namesControl(List<Token> tokens, int index) {
    boolean last =
        index + 1 >= tokens.size()
            || tokens.get(index + 1).is(Token.Kind.STOP)
            || tokens.get(index + 1).is(Token.Kind.COMMA)
            || tokens.get(index + 1).word(Set.of("and", "then", "when", "button"));
    return last && Lexicon.knows(tokens.get(index).text());
  }

  /** An unknown word before an object is taken for the name of a control: "Snooze the alarm". */
  static Optional<Match> unknown(List<Token> tokens) {
    boolean objectFollows =
        tokens.size() > 1
            && tokens.get(0).is(Token.Kind.WORD)
            && tokens
                .get(1)
                .word(Set.of("the", "all", "every", "my", "this", "that", "a", "an", "it"));
    return objectFollows
        ? Optional.of(new Match(Intent.ACT, tokens.get(0).lower(), 1, false))
        : Optional.empty();
  }

  private static boolean follows(List<String> words, List<Token> tokens, int from) {
    for (int i = 1; i < words.size(); i++) {
      if (from + i >= tokens.size() || !tokens.get(from + i).word(words.get(i))) {
        return false;
      }
    }
    return true;
  }

  static boolean gerund(Token token) {
    return token.is(Token.Kind.WORD)
        && token.lower().endsWith("ing")
        && baseForms(token.lower()).size() > 1;
  }

  private static List<String> baseForms(String word) {
    var forms = new ArrayList<String>(List.of(word));
    if (word.endsWith("ing") && word.length() > 5) {
      var stem = word.substring(0, word.length() - 3);
      forms.add(stem);
      forms.add(stem + "e");
      if (stem.charAt(stem.length() - 1) == stem.charAt(stem.length() - 2)) {
        forms.add(stem.substring(0, stem.length() - 1));
      }
    }
    return forms;
  }

  private static Map<String, List<Entry>> load() {
    var byFirst = new HashMap<String, List<Entry>>();
    for (var line : DataFile.lines("/remora/planner/verbs.txt")) {
      int colon = line.indexOf(':');
      var intent = Intent.valueOf(line.substring(0, colon));
      for (var phrase : line.substring(colon + 1).split(",", -1)) {
        boolean nounish = phrase.strip().startsWith("~");
        var words = List.of(phrase.strip().substring(nounish ? 1 : 0).split(" ", -1));
        byFirst
            .computeIfAbsent(words.get(0), first -> new ArrayList<>())
            .add(new Entry(words, intent, nounish));
      }
    }
    return Map.copyOf(byFirst);
  }
}
