package remora.vault.control;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import remora.access.entity.Refusal;
import remora.access.entity.Refusal.Reason;
import remora.sessions.boundary.SessionPage;
import remora.vault.boundary.Totp;
import remora.vault.entity.Login;
import remora.vault.entity.TotpKey;

/** Types one login into one form, be it of one page or of two or three. */
final class Filling {

  /** How long the page with the password may take after the one with the name. */
  private static final Duration NEXT_PAGE = Duration.ofSeconds(15);

  private static final Duration LOOK = Duration.ofMillis(200);

  private final SessionPage page;
  private final FormFields form;
  private final Place place;
  private final Clock clock;
  private final Consumer<String> conceal;
  private boolean codeTyped;

  /**
   * @param conceal is told each secret before it is typed
   */
  Filling(SessionPage page, FormFields form, Place place, Clock clock, Consumer<String> conceal) {
    this.page = page;
    this.form = form;
    this.place = place;
    this.clock = clock;
    this.conceal = conceal;
  }

  /** The first field that will be typed into; 404 when there is no form. */
  String entry() {
    Optional<String> name = form.username();
    if (name.isPresent()) {
      return name.get();
    }
    if (page.shows(form.password())) {
      return form.password();
    }
    throw missing("There is no login form on the page: no field for a name or a password shows.");
  }

  /** Types name, password and, where its field is beside them, the code; then sends the form. */
  void fill(String entry, Login login) {
    Disguises.of(login.password()).forEach(conceal);
    if (!entry.equals(form.password())) {
      type(entry, login.username());
      if (!page.shows(form.password())) {
        send(entry);
        awaitPassword();
      }
    }
    type(form.password(), login.password());
    typeCode(login);
    send(form.password());
  }

  /** Types the code if its field shows and it was not typed; to be called while waiting. */
  void fillCode(Login login) {
    if (!codeTyped && !page.shows(form.password())) {
      Optional<String> field = typeCode(login);
      if (field.isPresent()) {
        sendCode(field.get());
      }
    }
  }

  private Optional<String> typeCode(Login login) {
    Optional<String> field = form.code();
    if (field.isEmpty()) {
      return field;
    }
    if (login.totp().isEmpty()) {
      if (form.asksForCode()) {
        throw new Refusal(
            Reason.UNPROCESSABLE,
            "secret_missing_field",
            "The page asks for a one-time password, and the credential's fieldMap names no totp.");
      }
      return Optional.empty();
    }
    TotpKey key = login.totp().get();
    Disguises.of(key.base32()).forEach(conceal);
    Pause.of(Totp.pause(key, clock.instant()), page.deadline());
    String code = Totp.at(key, clock.instant());
    conceal.accept(code);
    type(field.get(), code);
    codeTyped = true;
    return field;
  }

  private void type(String field, String text) {
    if (!page.typeHidden(field, text, place)) {
      // Says which host by asking once more.
      place.require(page.around(field));
      throw Place.mismatch("The field's page changed to another host while it was filled.");
    }
  }

  private void send(String field) {
    Optional<String> button = form.button(field);
    if (button.isPresent()) {
      page.click(button.get());
    } else {
      page.press("Enter");
    }
  }

  /** Many pages send a code by themselves when it is complete; then there is nothing to click. */
  private void sendCode(String field) {
    if (!page.shows(field)) {
      return;
    }
    try {
      send(field);
    } catch (Refusal e) {
      if (e.reason() != Reason.NOT_FOUND && e.reason() != Reason.UNPROCESSABLE) {
        throw e;
      }
    }
  }

  private void awaitPassword() {
    var end = page.within(NEXT_PAGE).deadline();
    while (!page.shows(form.password())) {
      if (end.passed()) {
        throw missing("No field for a password showed after the name was sent.");
      }
      Pause.of(LOOK, end);
    }
  }

  private static Refusal missing(String message) {
    return new Refusal(Reason.NOT_FOUND, "selector_not_found", message);
  }
}
