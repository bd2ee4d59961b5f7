package remora.verify.control;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import remora.verify.entity.Facts;
import remora.verify.entity.Truth;

/**
 * "The URL contains /cart", "the title is «Shop»", "the page has loaded", "the address has
 * changed".
 */
final class AddressRule implements Rule {

  private static final Pattern COMPARISON =
      Pattern.compile(
          "(?i)^(?:the )?(?:current |page |page's |browser |final )*(url|address|location|title|tab"
              + " title)(?: of the page)? (?:now |still |should |must"
              + " )?(contains?|includes?|has|is|equals?|be|ends? with|starts? with|begins?"
              + " with|matches|is equal to)(?: now)?(?: the (?:text|word))? (.+)$");
  private static final Pattern CHANGED =
      Pattern.compile(
          "(?i)^(?:the )?(?:current |page )?(?:url|address|page)(?: has| is)? changed$");
  private static final Pattern LOADED =
      Pattern.compile(
          "(?i)^(?:the )?(?:web)?(?:page|site)(?: is| has| was)?(?: been)?(?: successfully)?"
              + " (?:loaded|loads|opened|open)(?: successfully| correctly)?$");
  private static final Pattern VISITED =
      Pattern.compile(
          "(?i)^(?:the )?(?:browser|user|agent|page|i|we)? ?(?:visited|was on|has visited|went"
              + " to|(?:is|was|am|has been) redirected to|redirects to) (\\S*[/.]\\S*|«\\d»)$");

  @Override
  public Optional<Finding> test(Sentence claim, Facts facts) {
    if (CHANGED.matcher(claim.words()).matches()) {
      boolean changed = !facts.page().url().equals(facts.first().url());
      return Optional.of(
          Finding.of(
              changed, "The address is " + facts.page().url() + ".", List.of(facts.page().url())));
    }
    var comparison = COMPARISON.matcher(claim.words());
    if (comparison.matches()) {
      boolean title = comparison.group(1).toLowerCase(Locale.ROOT).contains("title");
      var actual = title ? facts.page().title() : facts.page().url();
      return Optional.of(
          compared(comparison.group(1), actual, comparison.group(2), claim, comparison.group(3)));
    }
    if (LOADED.matcher(claim.words()).matches()) {
      int status = facts.page().httpStatus();
      boolean good =
          status < 400
              && !facts.page().url().startsWith("chrome-error:")
              && !facts.page().text().isBlank();
      return Optional.of(Finding.of(good, "The page answered with status " + status + "."));
    }
    var visited = VISITED.matcher(claim.words());
    if (visited.matches()) {
      var wanted = claim.filled(visited.group(1));
      var seen = facts.addresses().stream().filter(address -> address.contains(wanted)).toList();
      return Optional.of(
          Finding.of(
              !seen.isEmpty(),
              "Addresses seen with \"" + wanted + "\": " + seen.size() + ".",
              seen));
    }
    return Optional.empty();
  }

  /** "contains /a or /b": one of them will do. */
  private static Finding compared(
      String what, String actual, String verb, Sentence claim, String wanted) {
    for (var part : wanted.split(" or ", -1)) {
      var finding = compared(what, actual, verb, claim.filled(part));
      if (finding.verdict().truth() == Truth.TRUE) {
        return finding;
      }
    }
    return compared(what, actual, verb, claim.filled(wanted));
  }

  private static Finding compared(String what, String actual, String verb, String wanted) {
    var have = actual.toLowerCase(Locale.ROOT).strip();
    var want = wanted.toLowerCase(Locale.ROOT).strip();
    var relation = verb.toLowerCase(Locale.ROOT);
    boolean holds =
        relation.startsWith("end")
            ? trimmed(have).endsWith(trimmed(want))
            : (relation.startsWith("start") || relation.startsWith("begin"))
                ? have.startsWith(want)
                : (relation.startsWith("contain")
                        || relation.startsWith("include")
                        || relation.equals("has"))
                    ? have.contains(want)
                    : same(have, want);
    return Finding.of(holds, "The " + what + " is \"" + actual + "\".", List.of(actual));
  }

  private static boolean same(String have, String want) {
    return trimmed(have).equals(trimmed(want))
        || (!want.contains("://")
            && trimmed(have.replaceFirst("^https?://", "")).equals(trimmed(want)));
  }

  private static String trimmed(String address) {
    return address.replaceFirst("/+$", "");
  }
}
