package remora.browser.entity;

/**
 * The browser could not be started, went away, or refused a command. The message says which, in
 * words for a person.
 */
public class BrowserFailure extends RuntimeException {

  public BrowserFailure(String message) {
    super(message);
  }

  public BrowserFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
