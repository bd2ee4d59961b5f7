package remora.browser.action;

import remora.browser.entity.Effect;

/** Loads the page again. */
public record Reload() implements Action {

  @Override
  public String name() {
    return "reload";
  }

  @Override
  public String target() {
    return "";
  }

  @Override
  public Effect perform(ActionContext page) {
    return page.watch("", page::reload);
  }
}
