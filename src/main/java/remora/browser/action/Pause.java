package remora.browser.action;

import remora.browser.entity.Effect;

/**
 * Waits until the page changes.
 *
 * @param millis at most so long, 0 to 5000
 */
public record Pause(int millis) implements Action {

  private static final int MOST = 5000;

  public Pause {
    millis = Math.max(0, Math.min(MOST, millis));
  }

  @Override
  public String name() {
    return "wait";
  }

  @Override
  public String target() {
    return "";
  }

  @Override
  public Effect perform(ActionContext page) {
    return page.watch("", () -> page.awaitChange(millis));
  }
}
