package remora.vault.control;

import java.util.List;
import java.util.Optional;
import remora.sessions.boundary.SessionPage;
import remora.sessions.entity.LogIn;

/**
 * Where the parts of a login go: as given, or found. A password field is found by its type, the
 * name's field in the same form before it, one that has the form for itself by what it is called.
 */
final class FormFields {

  static final String PASSWORD = "input[type=password]";

  private static final String TEXT =
      ":is(input[type=email],input[type=text],input[type=tel],input:not([type]))"
          + ":not([type=search],[role=searchbox],[name=q],[name*=search i],[placeholder*=search i],"
          + "[name*=otp i],[autocomplete=one-time-code],[disabled],[readonly])";
  private static final String WITH_PASSWORD = "form:has(" + PASSWORD + ") ";

  /** From the surest to the vaguest. */
  private static final List<String> NAMES =
      List.of(
          WITH_PASSWORD + "input[autocomplete~=username]",
          WITH_PASSWORD + TEXT,
          "input[autocomplete~=username]",
          "input[type=email]",
          TEXT
              + ":is([name*=user i],[id*=user i],[name*=login i],[id*=login i],[name*=mail i],"
              + "[id*=mail i],[name*=account i])",
          ":has(> " + PASSWORD + ") > " + TEXT,
          ":has(" + PASSWORD + ") " + TEXT,
          "form " + TEXT);

  private static final List<String> CODES =
      List.of(
          "input[autocomplete=one-time-code]",
          "input:not([type=hidden]):is([name*=otp i],[id*=otp i],[name*=2fa i],[id*=2fa i],"
              + "[name*=mfa i],[id*=mfa i],[name*=twofactor i],[name*=verification i])",
          "input[inputmode=numeric]:is([maxlength='6'],[maxlength='8'])");

  private static final String BUTTON =
      ":is(button[type=submit],input[type=submit],input[type=image],button:not([type]))";

  private final SessionPage page;
  private final Optional<LogIn.Fields> given;

  FormFields(SessionPage page, Optional<LogIn.Fields> given) {
    this.page = page;
    this.given = given;
  }

  Optional<String> username() {
    return given.map(LogIn.Fields::username).or(() -> first(NAMES));
  }

  String password() {
    return given.map(LogIn.Fields::password).orElse(PASSWORD);
  }

  /** The field of a one-time password, if it shows now. */
  Optional<String> code() {
    Optional<String> named = given.flatMap(LogIn.Fields::totp);
    return named.isPresent() ? named.filter(page::shows) : first(CODES);
  }

  boolean asksForCode() {
    return given.flatMap(LogIn.Fields::totp).isPresent();
  }

  /**
   * The button that sends the form of a field; empty when Enter does.
   *
   * @param field a selector of one in the form
   */
  Optional<String> button(String field) {
    return given
        .flatMap(LogIn.Fields::submit)
        .filter(page::shows)
        .or(() -> first(List.of("form:has(" + field + ") " + BUTTON)));
  }

  private Optional<String> first(List<String> selectors) {
    return selectors.stream().filter(page::shows).findFirst();
  }
}
