package remora.browser.entity;

/** Nothing on the page fits what an action names. */
public final class NothingFits extends BrowserFailure {

  public NothingFits(String message) {
    super(message);
  }
}
