package remora.verify.control;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import remora.verify.entity.Facts;

/**
 * "The form was submitted", "a confirmation is shown": new words of success and no sign of failure.
 */
final class OutcomeRule implements Rule {

  /** Things whose success a page may confirm without naming them. */
  private static final Set<String> FORMS =
      Set.of(
          "form",
          "request",
          "application",
          "submission",
          "detail",
          "data",
          "enquiry",
          "inquiry",
          "message",
          "order",
          "registration",
          "booking",
          "reservation",
          "payment",
          "purchase",
          "checkout",
          "subscription",
          "up",
          "signup",
          "feedback",
          "comment",
          "review",
          "ticket",
          "appointment",
          "account",
          "profile",
          "change",
          "setting",
          "post",
          "email",
          "mail");

  /** Words of success about something else are easily taken for these. */
  private static final Set<String> UNDOING =
      Set.of(
          "deleted",
          "removed",
          "cancelled",
          "canceled",
          "archived",
          "changed",
          "updated",
          "renewed",
          "unsubscribed",
          "enabled",
          "activated");

  private static final Pattern SHOWN =
      Pattern.compile(
          "(?i)^(?:there (?:is|was) )?(?:an? |the |some )?(?:order |booking"
              + " )?(?:confirmation|success|thank[- ]you|thanks)(?:"
              + " (?:message|page|notice|notification|banner|text|screen|alert))*(?:"
              + " (?:is|was|are|has|been|appears?|appeared|shown|visible|displayed|present|there|exists?|on"
              + " the page))*$");

  @Override
  public Optional<Finding> test(Sentence claim, Facts facts) {
    var deed = Deed.of(claim);
    boolean sent =
        deed.isPresent()
            && !UNDOING.contains(deed.get().verb().toLowerCase(Locale.ROOT))
            && FORMS.contains(Wording.singular(deed.get().head()));
    if (sent) {
      return Optional.of(judged(facts, true));
    }
    return SHOWN.matcher(claim.words()).matches()
        ? Optional.of(judged(facts, false))
        : Optional.empty();
  }

  private static Finding judged(Facts facts, boolean open) {
    var errors = Signs.errors(facts);
    if (!errors.isEmpty()) {
      return Finding.of(false, "The page shows an error.", errors);
    }
    var successes = Signs.successes(facts);
    if (!successes.isEmpty()) {
      return Finding.of(true, "The page newly says so.", List.of(successes.get(0)));
    }
    if (facts.page().fingerprint().equals(facts.first().fingerprint())) {
      return Finding.of(false, "The page is the same as at first.");
    }
    return open
        ? Finding.unknown("The page shows neither success nor failure.")
        : Finding.of(false, "The page shows no new words of success.");
  }
}
