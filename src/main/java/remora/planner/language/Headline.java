package remora.planner.language;

import java.util.List;
import java.util.Set;

/** "Book the cottage: fill in …, click …" sums up before the colon what the clauses after it do. */
final class Headline {

  private static final Set<Intent> SUMMING_UP = Set.of(Intent.ACT, Intent.SUBMIT);
  private static final Set<Intent> READING = Set.of(Intent.EXTRACT, Intent.FIND);
  private static final Set<String> FIRST = Set.of("first", "now", "then");

  private Headline() {}

  /**
   * True when these words are one.
   *
   * @param before the clause so far
   * @param colon where the colon stands in all tokens
   */
  static boolean is(List<Token> before, List<Token> tokens, int colon) {
    boolean sums =
        Verbs.at(before, Politeness.length(before, 0))
            .filter(verb -> SUMMING_UP.contains(verb.intent()) && verb.length() < before.size())
            .isPresent();
    int next = colon + 1;
    while (next < tokens.size() && tokens.get(next).word(FIRST)) {
      next++;
    }
    next += Politeness.length(tokens, next);
    // "Rename the file: Open orders" gives a value: what is to be done is written small.
    return sums
        && Verbs.at(tokens, next).filter(verb -> !READING.contains(verb.intent())).isPresent()
        && (!tokens.get(next).capitalised() || objectFollows(tokens, next));
  }

  /** What the headline says that something is to be done with. */
  static List<Token> object(List<Token> headline) {
    int verb = Politeness.length(headline, 0);
    int length = Verbs.at(headline, verb).map(Verbs.Match::length).orElse(0);
    return List.copyOf(headline.subList(verb + length, headline.size()));
  }

  private static boolean objectFollows(List<Token> tokens, int verb) {
    int after = verb + Verbs.at(tokens, verb).map(Verbs.Match::length).orElse(1);
    return after < tokens.size()
        && tokens.get(after).word(Set.of("the", "a", "an", "my", "your", "all", "this"));
  }
}
