package remora.browser.entity;

/** A script could not be read, or threw. */
public final class ScriptFailure extends BrowserFailure {

  public ScriptFailure(String message) {
    super(message);
  }
}
