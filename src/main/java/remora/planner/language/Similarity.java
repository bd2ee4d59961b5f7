package remora.planner.language;

import java.util.ArrayList;
import java.util.List;

/** How well a label answers to the words a person used for it, 0 to 1. */
public final class Similarity {

  private static final double DICE_LEAST = .5;
  private static final double OPPOSITE = .2;

  private Similarity() {}

  public static double of(String wanted, String label) {
    return of(Phrase.of(wanted), label);
  }

  /**
   * Compares, best first: the same words 1; the same without fill words .97; the same by the
   * lexicon .9; all wanted words in the label, in order of coverage, .6 to .85; overlap of words
   * and letters below that; .2 when it says the opposite ("Mark as unread" for "mark as read").
   */
  public static double of(Phrase wanted, String text) {
    var label = Phrase.of(text);
    // Also labels without a letter, such as "★"; and "aB" before "AB" where a page has both.
    if (wanted.toString().strip().equalsIgnoreCase(text.strip()) && !text.isBlank()) {
      return wanted.toString().strip().equals(text.strip()) ? 1 : .99;
    }
    if (wanted.isEmpty() || label.isEmpty()) {
      return 0;
    }
    if (wanted.words().equals(label.words())) {
      return .99;
    }
    if (Opposites.deny(wanted.words(), label.words())) {
      return OPPOSITE;
    }
    if (wanted.content().equals(label.content())) {
      return .97;
    }
    if (String.join("", wanted.words()).equals(String.join("", label.words()))) {
      return .95;
    }
    if (wanted.group().equals(label.group()) || wanted.concepts().equals(label.concepts())) {
      return .9;
    }
    double words = overlap(wanted.content(), label.content());
    double concepts = .92 * overlap(wanted.concepts(), label.concepts());
    // "log in" and "log out" share all words that carry meaning: known terms that differ are not
    // each other.
    boolean distinct = wanted.known() && label.known();
    double best = Math.max(words, concepts);
    return distinct ? Math.min(best, .4) : Math.max(best, letters(wanted, label));
  }

  private static double overlap(List<String> want, List<String> have) {
    if (want.stream().noneMatch(have::contains)) {
      return 0;
    }
    var rest = new ArrayList<>(have);
    int common = 0;
    for (var word : want) {
      common += rest.remove(word) ? 1 : 0;
    }
    double recall = (double) common / want.size();
    double precision = (double) common / have.size();
    if (recall == 1) {
      return .62 + .23 * precision + (have.subList(0, want.size()).equals(want) ? .05 : 0);
    }
    double f1 = 2 * recall * precision / (recall + precision);
    return .75 * f1;
  }

  /** Forgives a spelling mistake: shared letter triples, only for words of some length. */
  private static double letters(Phrase one, Phrase other) {
    int shorter = Math.min(one.length(), other.length());
    int longer = Math.max(one.length(), other.length());
    // With n and m letters, at most min(n, m) triples of n + m are shared.
    boolean hopeless = shorter < 4 || 2.0 * shorter / (shorter + longer) < DICE_LEAST;
    if (hopeless) {
      return 0;
    }
    long common = one.triples().stream().filter(other.triples()::contains).count();
    double dice = 2.0 * common / (one.triples().size() + other.triples().size());
    return dice < DICE_LEAST ? 0 : .9 * dice;
  }
}
