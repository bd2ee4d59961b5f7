package remora.browser.action;

import remora.browser.entity.Effect;
import remora.browser.entity.StaleTarget;

/**
 * Marks text in an element, as a person does with the mouse to format or copy it.
 *
 * @param text the first place that says so; empty: all
 */
public record SelectText(String target, String text) implements Action {

  @Override
  public String name() {
    return "select-text";
  }

  @Override
  public Effect perform(ActionContext page) {
    return page.watch(
        target,
        () -> {
          String problem = page.call("mark", target, text);
          if (!problem.isEmpty()) {
            throw new StaleTarget("the element " + target + " " + problem);
          }
        });
  }
}
