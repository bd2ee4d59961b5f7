package remora.vault.control;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import remora.access.entity.Refusal;
import remora.access.entity.Refusal.Reason;
import remora.operations.entity.Deadline;
import remora.sessions.boundary.SessionPage;
import remora.sessions.entity.LogIn;
import remora.sessions.entity.LogIn.Success;
import remora.vault.entity.Credential;
import remora.vault.entity.Login;

/** One attempt to be signed in on a page. */
public final class SignIn {

  private static final Duration LOOK = Duration.ofMillis(250);
  private static final Duration USUAL = Duration.ofSeconds(30);

  private final SessionPage page;
  private final LogIn wanted;
  private final Clock clock;
  private final Consumer<String> conceal;

  public SignIn(SessionPage page, LogIn wanted, Clock clock, Consumer<String> conceal) {
    this.page = page;
    this.wanted = wanted;
    this.clock = clock;
    this.conceal = conceal;
  }

  /**
   * Fills and sends the form.
   *
   * @param secret reads the login; asked when the page and the form's frame have been found to be
   *     of the credential's hosts
   * @throws Refusal 422 {@code domain_mismatch}, 404 {@code selector_not_found}, 408 {@code
   *     success_timeout}
   */
  public void byVault(Credential credential, Supplier<Login> secret) {
    Place place = new Place(credential);
    place.require(List.of(page.url()));
    Sign sign = new Sign(page, wanted.success());
    Banners.dismiss(page);
    Filling filling =
        new Filling(page, new FormFields(page, wanted.fields()), place, clock, conceal);
    String entry = filling.entry();
    place.require(page.around(entry));
    Login login = secret.get();
    filling.fill(entry, login);
    sign.formWasThere();
    Duration patience = wanted.success().map(Success::timeout).orElse(USUAL);
    await(sign, patience, "success_timeout", () -> filling.fillCode(login));
  }

  /** Waits for a person; 408 {@code user_timeout}. */
  public void awaitPerson() {
    Sign sign = new Sign(page, wanted.success());
    await(sign, wanted.pause(), "user_timeout", () -> {});
  }

  private void await(Sign sign, Duration patience, String code, Runnable meanwhile) {
    Deadline end = Deadline.in(page.deadline().atMost(patience), clock);
    while (!sign.seen()) {
      if (end.passed()) {
        throw new Refusal(
            Reason.TIMED_OUT,
            code,
            "The sign of success was not seen within " + patience.toMillis() + " ms.");
      }
      meanwhile.run();
      Pause.of(LOOK, end);
    }
  }
}
