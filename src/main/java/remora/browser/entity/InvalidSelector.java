package remora.browser.entity;

/** What was given as a CSS selector is none. */
public final class InvalidSelector extends BrowserFailure {

  public InvalidSelector(String selector) {
    super("\"" + selector + "\" is no CSS selector");
  }
}
