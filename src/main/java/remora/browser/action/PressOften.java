package remora.browser.action;

import remora.browser.entity.Effect;

/**
 * Presses a key again and again with an element in focus: sliders, spinners, lists.
 *
 * @param times 1 to 500
 */
public record PressOften(String target, String keys, int times) implements Action {

  private static final int MOST = 500;

  @Override
  public String name() {
    return "press";
  }

  @Override
  public Effect perform(ActionContext page) {
    return page.watch(
        target,
        () -> {
          page.call("focus", target);
          for (int i = 0; i < Math.min(times, MOST); i++) {
            page.press(keys);
          }
        });
  }
}
