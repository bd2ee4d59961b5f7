package remora.browser.entity;

/**
 * The element that an action names is gone, hidden, covered or disabled, and waiting did not help.
 */
public final class StaleTarget extends BrowserFailure {

  public StaleTarget(String message) {
    super(message);
  }
}
