package remora.verify.control;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import remora.verify.entity.Facts;
import remora.verify.entity.Truth;
import remora.verify.entity.Verdict;

/**
 * Cuts a condition at "or", "and", "but" and "not", and has each claim tested by the first rule
 * that knows it.
 */
public final class Conditions {

  private static final Pattern LEAD =
      Pattern.compile(
          "(?i)^(?:verify|check|make sure|ensure|confirm|assert|it is true|i can see|we see|i"
              + " see|you see|one sees)?(?:\\s*that)?\\s+|^(?:i can see|i see|we see|we can see|you"
              + " can see)\\s+");
  private static final Pattern NOT =
      Pattern.compile(
          "(?i)\\b(?:(does|do|did|is|are|was|were|has|have|should|can|could|must|will)\\s+not|(does|do|did|is|are|was|were|has|have|should|ca|could|must|wo)n't)\\b(?:\\s+(?:be|been)\\b)?");
  private static final Pattern NO =
      Pattern.compile("(?i)^(?:there\\s+(?:is|are|was|were)\\s+)?(?:no|not any)\\s+(.+)$");
  private static final Pattern NEITHER =
      Pattern.compile("(?i)^neither (.+) nor (.+?) ((?:is|are|was|were|has|have|appears?) .+)$");
  private static final Pattern GONE =
      Pattern.compile(
          "(?i)^(.+?)\\s+(?:is|are|was|were|has|have)?\\s*(?:no longer"
              + " (?:visible|shown|displayed|present|there|on the"
              + " page|available)|gone|absent|hidden|disappeared|vanished|missing|removed|invisible|closed)(?:"
              + " from the page| anymore)?$");
  private static final Pattern FREE =
      Pattern.compile("(?i)^(.+?),? without (?:any )?(errors?|problems?|warnings?)$");

  private static final List<Rule> RULES =
      List.of(
          new AddressRule(),
          new DialogRule(),
          new ErrorRule(),
          new LoginRule(),
          new OutcomeRule(),
          new DataRule(),
          new CartRule(),
          new FieldRule(),
          new CountRule(),
          new ElementRule(),
          new DeedRule(),
          new PhraseRule());

  private Conditions() {}

  public static Verdict check(String condition, Facts facts) {
    return test(Sentence.of(condition), facts).verdict();
  }

  private static Finding test(Sentence claim, Facts facts) {
    var contrast = split(claim, " but ", facts);
    if (contrast.isPresent()) {
      return all(contrast.get());
    }
    var either = split(claim, " or ", facts);
    if (either.isPresent()) {
      return any(either.get());
    }
    for (var link : List.of(" and ", "; ", ", ")) {
      var all = split(claim, link, facts);
      if (all.isPresent()) {
        return all(all.get());
      }
    }
    return single(claim, facts);
  }

  /**
   * A connective counts only where both sides are claims: "terms and conditions" stays together.
   */
  private static Optional<List<Finding>> split(Sentence claim, String link, Facts facts) {
    int at = claim.lower().indexOf(link);
    while (at > 0) {
      var left = claim.with(claim.words().substring(0, at));
      var right = claim.with(claim.words().substring(at + link.length()));
      if (Wording.claim(left.lower()) && Wording.claim(right.lower())) {
        return Optional.of(List.of(test(left, facts), test(right, facts)));
      }
      at = claim.lower().indexOf(link, at + 1);
    }
    return Optional.empty();
  }

  private static Finding single(Sentence claim, Facts facts) {
    var text = LEAD.matcher(claim.words()).replaceFirst("");
    var neither = NEITHER.matcher(text);
    if (neither.matches()) {
      var one = single(claim.with(neither.group(1) + " " + neither.group(3)), facts).negated();
      var other = single(claim.with(neither.group(2) + " " + neither.group(3)), facts).negated();
      return all(List.of(one, other));
    }
    var free = FREE.matcher(text);
    if (free.matches()) {
      var errors = single(claim.with("an error is shown"), facts).negated();
      return all(List.of(single(claim.with(free.group(1)), facts), errors));
    }
    var no = NO.matcher(text);
    if (no.matches() && !no.group(1).startsWith("longer")) {
      var rest = no.group(1);
      return single(claim.with(Wording.claim(rest) ? rest : rest + " is shown"), facts).negated();
    }
    var gone = GONE.matcher(text);
    if (gone.matches()) {
      return Gone.test(
          claim, single(claim.with(gone.group(1) + " is visible"), facts), gone.group(1), facts);
    }
    var not = NOT.matcher(text);
    if (not.find()) {
      var verb = not.group(1) == null ? not.group(2) : not.group(1);
      boolean auxiliary =
          verb.toLowerCase(Locale.ROOT).matches("do|does|did|should|can|ca|could|must|will|wo");
      var rest =
          text.substring(0, not.start()) + (auxiliary ? "" : verb) + text.substring(not.end());
      return single(claim.with(rest.replaceAll("\\s+", " ")), facts).negated();
    }
    var positive = claim.with(text);
    return RULES.stream()
        .map(rule -> rule.test(positive, facts))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(
            () ->
                Finding.unknown(
                    "This condition is not understood: \"" + claim.filled(claim.words()) + "\"."));
  }

  private static Finding all(List<Finding> findings) {
    return combined(findings, Truth.FALSE, Truth.TRUE);
  }

  private static Finding any(List<Finding> findings) {
    return combined(findings, Truth.TRUE, Truth.FALSE);
  }

  /** One decisive finding decides; else one unknown leaves it open; else all agree. */
  private static Finding combined(List<Finding> findings, Truth decisive, Truth otherwise) {
    for (var truth : List.of(decisive, Truth.UNKNOWN)) {
      for (var finding : findings) {
        if (finding.verdict().truth() == truth) {
          return finding;
        }
      }
    }
    var why = new ArrayList<String>();
    var evidence = new ArrayList<String>();
    findings.forEach(
        finding -> {
          why.add(finding.verdict().why());
          evidence.addAll(finding.verdict().evidence());
        });
    return new Finding(new Verdict(otherwise, String.join(" ", why), List.copyOf(evidence)), false);
  }
}
