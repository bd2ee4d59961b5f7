package remora.planner.language;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import remora.planner.language.Token.Kind;

/**
 * Recognises a question that begins with no verb of {@code verbs.txt}: "who wrote this", "does it
 * float". A question orders nothing but to read its answer.
 */
final class Questions {

  private static final Set<String> ASKING =
      Set.of("who", "whom", "whose", "what", "why", "how", "who's", "what's", "when's", "where's");

  /** These open a condition as well - "when it has loaded, …" - unless a verb follows at once. */
  private static final Set<String> ASKING_BEFORE_VERB = Set.of("when", "where");

  private static final Set<String> BEFORE_ASKING =
      Set.of("in", "at", "on", "by", "for", "from", "to", "with", "since", "until", "of", "about");
  private static final Set<String> AUXILIARIES =
      Set.of(
          "is", "are", "was", "were", "does", "did", "isn't", "aren't", "wasn't", "doesn't", "do",
          "has", "have", "had", "can", "could", "will", "would", "should", "may", "must");
  private static final Set<String> ALWAYS_ASKING =
      Set.of("is", "are", "was", "were", "does", "did", "isn't", "aren't", "wasn't", "doesn't");

  /** "Do the login" is an order, "do they ship" is not. */
  private static final Set<String> ASKED_ABOUT =
      Set.of("i", "we", "you", "they", "it", "he", "she", "there", "anyone", "any", "these");

  /** What follows these verbs may read like a question and is a value, or is asked anyway. */
  private static final Set<Intent> TAKES_WORDS =
      Set.of(Intent.EXTRACT, Intent.FIND, Intent.TYPE, Intent.SET, Intent.FILL, Intent.SEARCH);

  private Questions() {}

  /** The question that begins at this token; its words of asking are the verb. */
  static Optional<Verbs.Match> at(List<Token> tokens, int from) {
    if (from + 1 >= tokens.size()) {
      return Optional.empty();
    }
    var first = tokens.get(from);
    var second = tokens.get(from + 1);
    boolean placed = first.word(BEFORE_ASKING) && (second.word(ASKING) || second.word("which"));
    boolean asking = first.word(ASKING) && !second.is(Kind.COMMA) && !second.is(Kind.COLON);
    boolean timed = first.word(ASKING_BEFORE_VERB) && second.word(AUXILIARIES);
    boolean inverted =
        (first.word(ALWAYS_ASKING) && second.is(Kind.WORD))
            || (first.word(AUXILIARIES) && second.word(ASKED_ABOUT));
    return placed || asking || timed || inverted
        ? Optional.of(match(placed || timed ? 2 : 1))
        : Optional.empty();
  }

  /** "According to the page, who …", "Question: who …", and any words that end in "?". */
  static Optional<Verbs.Match> within(List<Token> tokens, String text) {
    for (int i = 1; i < tokens.size(); i++) {
      boolean joint = tokens.get(i - 1).is(Kind.COMMA) || tokens.get(i - 1).is(Kind.COLON);
      if (joint && at(tokens, i).isPresent()) {
        return Optional.of(match(i + 1));
      }
    }
    int end = tokens.get(tokens.size() - 1).end();
    boolean marked = tokens.size() > 2 && text.startsWith("?", end);
    return marked ? Optional.of(match(0)) : Optional.empty();
  }

  /** "Open the Details tab and does it float?": a question after something to do. */
  static boolean afterAct(List<Token> before, List<Token> tokens, int at) {
    return at(tokens, at).isPresent()
        && Verbs.at(before, Politeness.length(before, 0))
            .filter(verb -> !TAKES_WORDS.contains(verb.intent()))
            .isPresent();
  }

  private static Verbs.Match match(int length) {
    return new Verbs.Match(Intent.EXTRACT, "ask", length, false);
  }
}
