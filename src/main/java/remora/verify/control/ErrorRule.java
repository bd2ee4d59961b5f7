package remora.verify.control;

import com.google.re2j.Pattern;
import java.util.Optional;
import remora.verify.entity.Facts;

/** "An error message is shown". */
final class ErrorRule implements Rule {

  private static final Pattern ERROR =
      Pattern.compile(
          "(?i)^(?:(?:the )?(?:page|site|form) (?:shows?|displays?|has|contains?|reports?) |there"
              + " (?:is|are|was|were) )?(?:an? |any |the |some )?(?:validation |form"
              + " )?(?:errors?|problems?|error messages?|error banner|validation"
              + " errors?|warnings?)(?: messages?)?(?:"
              + " (?:is|are|was|were|has|have|being|been|appears?|appeared|shown|visible|displayed|present|reported|occurred|exists?|on"
              + " the page))*$");

  @Override
  public Optional<Finding> test(Sentence claim, Facts facts) {
    if (!ERROR.matcher(claim.words()).matches()) {
      return Optional.empty();
    }
    var errors = Signs.errors(facts);
    return Optional.of(
        Finding.of(
            !errors.isEmpty(),
            errors.isEmpty() ? "The page shows no error." : "The page shows an error.",
            errors));
  }
}
