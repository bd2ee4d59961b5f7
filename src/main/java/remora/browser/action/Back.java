package remora.browser.action;

import remora.browser.entity.Effect;

/** Goes back to the page before this one. */
public record Back() implements Action {

  @Override
  public String name() {
    return "back";
  }

  @Override
  public String target() {
    return "";
  }

  @Override
  public Effect perform(ActionContext page) {
    boolean[] there = new boolean[1];
    Effect effect = page.watch("", () -> there[0] = page.back());
    return there[0] ? effect : new Effect(false, "there is no page before this one");
  }
}
