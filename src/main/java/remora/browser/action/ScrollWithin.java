package remora.browser.action;

import remora.browser.entity.Effect;

/**
 * Scrolls what an element shows of its own content: a list, a text area, a pane.
 *
 * @param end to its end, else to its beginning
 */
public record ScrollWithin(String target, boolean end) implements Action {

  @Override
  public String name() {
    return "scroll";
  }

  @Override
  public Effect perform(ActionContext page) {
    return page.watch(target, () -> page.call("roll", target, end));
  }
}
