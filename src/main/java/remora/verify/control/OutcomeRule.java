package remora.verify.control;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Optional;
import remora.verify.entity.Facts;

/**
 * "The form was submitted", "a confirmation is shown": new words of success and no sign of failure.
 */
final class OutcomeRule implements Rule {

  private static final String THINGS =
      "(?:contact |registration |sign-?up |order |application |newsletter |search |web"
          + " )?(?:form|message|order|request|application|booking|reservation|registration|comment|review|payment|e?-?mail|enquiry|inquiry|feedback|subscription|account|post|profile|changes|settings|ticket|submission|sign-?up|purchase|checkout|details|data|appointment)";
  private static final Pattern DONE =
      Pattern.compile(
          "(?i)^(?:the |my |an? |our |all )?(?:user's |new )?"
              + THINGS
              + "s? (?:was|is|were|are|has|have|had|got|gets|been|being|successfully|now|"
              + " )*(?:successfully"
              + " )?(?:submitted|sent|placed|completed?|confirmed|accepted|received|posted|saved|created|processed|registered|booked|published|done|made|subscribed|successful|succeeded|went"
              + " through|gone through|updated|delivered)(?: successfully)?$");
  private static final Pattern SHOWN =
      Pattern.compile(
          "(?i)^(?:there (?:is|was) )?(?:an? |the |some )?(?:order |booking"
              + " )?(?:confirmation|success|thank[- ]you|thanks)(?:"
              + " (?:message|page|notice|notification|banner|text|screen|alert))*(?:"
              + " (?:is|was|are|has|been|appears?|appeared|shown|visible|displayed|present|there|exists?|on"
              + " the page))*$");

  @Override
  public Optional<Finding> test(Sentence claim, Facts facts) {
    boolean done = DONE.matcher(claim.words()).matches();
    if (!done && !SHOWN.matcher(claim.words()).matches()) {
      return Optional.empty();
    }
    var errors = Signs.errors(facts);
    if (!errors.isEmpty()) {
      return Optional.of(Finding.of(false, "The page shows an error.", errors));
    }
    var successes = Signs.successes(facts);
    if (!successes.isEmpty()) {
      return Optional.of(Finding.of(true, "The page newly says so.", List.of(successes.get(0))));
    }
    boolean same = facts.page().fingerprint().equals(facts.first().fingerprint());
    if (same) {
      return Optional.of(Finding.of(false, "The page is the same as at first."));
    }
    return Optional.of(
        done
            ? Finding.unknown("The page shows neither success nor failure.")
            : Finding.of(false, "The page shows no new words of success."));
  }
}
