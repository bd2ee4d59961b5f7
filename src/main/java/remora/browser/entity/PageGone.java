package remora.browser.entity;

/** The page crashed or was closed, or its browser went away, while something was done with it. */
public final class PageGone extends BrowserFailure {

  public PageGone(String message, Throwable cause) {
    super(message, cause);
  }
}
