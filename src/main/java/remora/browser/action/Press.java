package remora.browser.action;

import remora.browser.entity.Effect;

/**
 * Presses a key, or several together.
 *
 * @param keys e.g. {@code Enter}, {@code Escape}, {@code ArrowDown}, {@code Control+A}
 */
public record Press(String keys) implements Action {

  @Override
  public String name() {
    return "press";
  }

  @Override
  public String target() {
    return "";
  }

  @Override
  public Effect perform(ActionContext page) {
    return page.watch("", () -> page.press(keys));
  }
}
