package remora.sessions.entity;

import java.time.Duration;
import java.util.Optional;

/**
 * Somebody is to be signed in on the page that shows.
 *
 * @param credentialId which stored credential; there with the modes that use one
 * @param fields where things go; empty: the form is looked for
 * @param success by what it is known to have worked; empty: the form goes away
 * @param pause longest wait for a person in the live view
 */
public record LogIn(
    Mode mode,
    Optional<String> credentialId,
    Optional<Fields> fields,
    Optional<Success> success,
    Duration pause) {

  /** Who types. */
  public enum Mode {
    VAULT,
    PROMPT_USER,
    VAULT_THEN_PROMPT
  }

  /** CSS selectors of the form's fields. */
  public record Fields(
      String username, String password, Optional<String> submit, Optional<String> totp) {}

  /**
   * What shows that it worked.
   *
   * @param value part of the address, a CSS selector, a text; empty for NETWORK_IDLE
   */
  public record Success(Condition condition, String value, Duration timeout) {

    /** What kind of sign. */
    public enum Condition {
      URL,
      SELECTOR,
      TEXT,
      NETWORK_IDLE
    }
  }

  /**
   * How it went; what fails otherwise is a refusal.
   *
   * @param reason {@code ok} or why not, in snake case
   */
  public record Result(boolean success, String reason) {}

  /** The longest it may take on its own, beside the pages' own time. */
  public Duration patience() {
    Duration sign = success.map(Success::timeout).orElse(Duration.ofSeconds(30));
    return mode == Mode.VAULT ? sign : sign.plus(pause);
  }
}
