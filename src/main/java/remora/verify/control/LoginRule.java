package remora.verify.control;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import remora.verify.entity.Facts;

/**
 * "I am logged in": a control to log out and no field for a password. "Logged out" is the reverse.
 */
final class LoginRule implements Rule {

  private static final Pattern LOGGED =
      Pattern.compile(
          "(?i)^.*\\b(?:is|am|are|be|been|'m|was|got|successfully)\\b.*\\b(?:logged|signed)[-"
              + " ](in|out|on|off)\\b(?: successfully)?.*$|^(?:the )?(?:user"
              + " )?(?:log-?in|sign-?in)(?: was| is| has)?(?: been)?"
              + " (?:successful|succeeded|worked|complete|completed)$|^(?:successfully"
              + " )?(?:logged|signed) (in|out)(?: successfully)?$");
  private static final Pattern GREETING =
      Pattern.compile(
          "(?i)\\b(?:logged|signed) in(?:to)?\\b(?: as| successfully|!|\\.|$)|you (?:logged|signed)"
              + " into|^welcome(?: back)?, \\p{L}+|^(?:hi|hello), \\p{L}+");
  private static final Set<String> OUT =
      Set.of("log out", "logout", "sign out", "signout", "log off", "logoff", "sign off");
  private static final Set<String> IN = Set.of("log in", "login", "sign in", "signin", "log on");

  @Override
  public Optional<Finding> test(Sentence claim, Facts facts) {
    var logged = LOGGED.matcher(claim.words());
    if (!logged.matches()) {
      return Optional.empty();
    }
    boolean leaving =
        List.of("out", "off").contains(String.valueOf(logged.group(1)).toLowerCase(Locale.ROOT))
            || "out".equalsIgnoreCase(logged.group(2));
    int as = claim.lower().indexOf(" as ");
    var finding = leaving ? out(facts) : in(facts);
    boolean named =
        as < 0 || Page.of(facts.page()).mentions(claim.filled(claim.words().substring(as + 4)));
    return Optional.of(named ? finding : Finding.unknown("The page does not name that user."));
  }

  private static Finding in(Facts facts) {
    var page = Page.of(facts.page());
    var exit = page.control(OUT);
    if (page.asksForPassword()) {
      return exit.isPresent()
          ? Finding.unknown("There is a way to log out and a field for a password.")
          : Finding.of(false, "The page asks for a password.");
    }
    if (exit.isPresent()) {
      return Finding.of(
          true,
          "There is a control to log out and no field for a password.",
          List.of(exit.get().ref() + " \"" + Page.label(exit.get()) + "\""));
    }
    var greeting =
        page.newLines(facts.first()).stream()
            .filter(
                line ->
                    GREETING.matcher(line).find()
                        && !Signs.bad(line)
                        && !line.matches("(?i).*\\bnot (logged|signed)\\b.*"))
            .findFirst();
    if (greeting.isPresent() && page.control(IN).isEmpty()) {
      return Finding.of(true, "The page greets a user who is logged in.", List.of(greeting.get()));
    }
    return page.control(IN).isPresent()
        ? Finding.of(false, "The page offers to log in.")
        : Finding.unknown("The page has neither a control to log out nor one to log in.");
  }

  private static Finding out(Facts facts) {
    var page = Page.of(facts.page());
    if (page.control(OUT).isPresent()) {
      return Finding.of(false, "There is still a control to log out.");
    }
    return page.asksForPassword() || page.control(IN).isPresent()
        ? Finding.of(true, "The page offers to log in.")
        : Finding.unknown("The page has neither a control to log out nor one to log in.");
  }
}
