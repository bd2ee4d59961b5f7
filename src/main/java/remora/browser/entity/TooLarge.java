package remora.browser.entity;

/** What a page gave is more than is taken from one. */
public final class TooLarge extends BrowserFailure {

  public TooLarge(String message) {
    super(message);
  }
}
