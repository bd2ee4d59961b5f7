package remora.browser.action;

import remora.browser.entity.BrowserFailure;
import remora.browser.entity.Effect;
import remora.browser.entity.StaleTarget;

/**
 * Types into a field.
 *
 * @param clear replaces what it holds; otherwise the text goes to its end
 * @param submit presses Enter afterwards
 */
public record TypeText(String target, String text, boolean clear, boolean submit)
    implements Action {

  @Override
  public String name() {
    return "type";
  }

  @Override
  public Effect perform(ActionContext page) {
    return page.watch(target, () -> type(page));
  }

  private void type(ActionContext page) {
    Target field = page.ready(target, true);
    switch (field.kind()) {
      case "set" -> ok(page.call("set", target, text));
      case "select", "checkbox", "radio", "file" ->
          throw new BrowserFailure("a " + field.kind() + " field cannot be typed into");
      default -> {
        // A real click: fields open, clear or replace themselves when they get it.
        page.click(field);
        ok(page.call("edit", target, clear));
        if (!text.isEmpty()) {
          page.type(text);
        } else if (clear) {
          page.press("Delete");
        }
      }
    }
    if (submit) {
      page.press("Enter");
    }
  }

  private void ok(String problem) {
    if (!problem.isEmpty()) {
      throw new StaleTarget("the element " + target + " " + problem);
    }
  }
}
