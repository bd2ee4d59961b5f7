package remora.browser.action;

import remora.browser.entity.Effect;

/**
 * Scrolls an element into view.
 *
 * @param target empty: one viewport down
 */
public record ScrollTo(String target) implements Action {

  /** A little less than a page, so that no line is missed. */
  private static final double PAGE = 0.9;

  @Override
  public String name() {
    return "scroll";
  }

  @Override
  public Effect perform(ActionContext page) {
    return page.watch(
        target,
        () -> {
          if (target.isEmpty()) {
            page.wheel(PAGE);
          } else {
            page.call("show", target);
          }
        });
  }
}
