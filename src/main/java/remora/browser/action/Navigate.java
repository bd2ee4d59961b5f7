package remora.browser.action;

import remora.browser.entity.Effect;
import remora.browser.entity.Navigation;

/** Loads an address. */
public record Navigate(String url) implements Action {

  @Override
  public String name() {
    return "navigate";
  }

  @Override
  public String target() {
    return "";
  }

  @Override
  public Effect perform(ActionContext page) {
    Navigation reached = page.open(url);
    if (reached.failed()) {
      return new Effect(false, "could not open " + url + ": " + reached.error());
    }
    return new Effect(true, "address changed to " + reached.url());
  }
}
