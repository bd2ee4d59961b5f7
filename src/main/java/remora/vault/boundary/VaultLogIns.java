package remora.vault.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import remora.access.entity.Refusal;
import remora.access.entity.Refusal.Reason;
import remora.operations.entity.DeadlinePassed;
import remora.sessions.boundary.LogIns;
import remora.sessions.boundary.Session;
import remora.sessions.boundary.SessionPage;
import remora.sessions.entity.LogIn;
import remora.vault.control.SignIn;
import remora.vault.entity.Credential;
import remora.vault.entity.Login;
import remora.vault.entity.VaultFailure;

/**
 * Signs in with what a vault holds, or waits until a person has done it in the live view. The
 * session is taken for all that time: no script of another call runs between.
 */
@ApplicationScoped
public class VaultLogIns implements LogIns {

  private static final LogIn.Result OK = new LogIn.Result(true, "ok");

  @Inject Credentials credentials;
  @Inject Logins logins;
  @Inject Clock clock;

  @Override
  public LogIn.Result logIn(Session session, SessionPage page, LogIn wanted) {
    SignIn signIn = new SignIn(page, wanted, clock, session::conceal);
    switch (wanted.mode()) {
      case VAULT -> byVault(session, page, signIn, wanted);
      case PROMPT_USER -> signIn.awaitPerson();
      case VAULT_THEN_PROMPT -> {
        try {
          byVault(session, page, signIn, wanted);
        } catch (Refusal refusal) {
          if (isForNobody(refusal)) {
            throw refusal;
          }
          signIn.awaitPerson();
        }
      }
    }
    return OK;
  }

  /** Mistakes of the caller and lost browsers are nothing that a person at the page could mend. */
  private static boolean isForNobody(Refusal refusal) {
    return refusal.reason() == Reason.INVALID
        || refusal.reason() == Reason.UNAVAILABLE
        || refusal.code().filter("credential_not_found"::equals).isPresent();
  }

  private void byVault(Session session, SessionPage page, SignIn signIn, LogIn wanted) {
    Credential credential =
        wanted
            .credentialId()
            .flatMap(id -> credentials.find(session.tenant(), id))
            .orElseThrow(
                () ->
                    unprocessable("credential_not_found", "There is no such credential of yours."));
    // The host is checked before anybody asks the vault.
    signIn.byVault(credential, () -> read(credential, page));
  }

  private Login read(Credential credential, SessionPage page) {
    try {
      return logins.read(credential, page.deadline());
    } catch (VaultFailure failure) {
      throw switch (failure.reason()) {
        case UNREACHABLE, REFUSED -> unprocessable("vault_unreachable", failure.getMessage());
        case NO_SECRET, MISSING_FIELD ->
            unprocessable("secret_missing_field", failure.getMessage());
      };
    } catch (DeadlinePassed late) {
      throw new Refusal(Reason.TIMED_OUT, "timeout", "The vault did not answer in time.");
    }
  }

  private static Refusal unprocessable(String code, String message) {
    return new Refusal(Reason.UNPROCESSABLE, code, message);
  }
}
