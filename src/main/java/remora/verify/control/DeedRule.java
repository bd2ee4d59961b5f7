package remora.verify.control;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import remora.verify.entity.Facts;

/**
 * "The address was saved": new words of success about an address, or about saving and nothing else.
 */
final class DeedRule implements Rule {

  /** All that a line may say besides the verb when it does not name the thing. */
  private static final Set<String> FILL =
      Set.of(
          "success",
          "successfully",
          "successful",
          "thank",
          "thanks",
          "you",
          "congratulation",
          "it",
          "was",
          "is",
          "has",
          "been",
          "now",
          "all",
          "done",
          "your",
          "the",
          "change",
          "and",
          "ok");

  @Override
  public Optional<Finding> test(Sentence claim, Facts facts) {
    return Deed.of(claim).map(deed -> judged(deed, facts));
  }

  private static Finding judged(Deed deed, Facts facts) {
    var errors = Signs.errors(facts);
    if (!errors.isEmpty()) {
      return Finding.of(false, "The page shows an error.", errors);
    }
    var told =
        Signs.successes(facts).stream()
            .filter(
                line -> names(line, deed.head()) || (names(line, deed.verb()) && bare(line, deed)))
            .findFirst();
    if (told.isPresent()) {
      return Finding.of(true, "The page newly says so.", List.of(told.get()));
    }
    return facts.page().fingerprint().equals(facts.first().fingerprint())
        ? Finding.of(false, "The page is the same as at first.")
        : Finding.unknown("The page does not tell whether that happened.");
  }

  private static boolean names(String line, String word) {
    return Wording.words(line).stream()
        .map(Wording::singular)
        .anyMatch(Wording.singular(word.toLowerCase(Locale.ROOT))::equals);
  }

  /** "Saved successfully": a line about nothing else. */
  private static boolean bare(String line, Deed deed) {
    return Wording.words(line).stream()
        .map(Wording::singular)
        .allMatch(word -> FILL.contains(word) || word.equalsIgnoreCase(deed.verb()));
  }
}
