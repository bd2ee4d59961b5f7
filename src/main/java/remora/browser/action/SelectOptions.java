package remora.browser.action;

import java.util.List;
import remora.browser.entity.Effect;
import remora.browser.entity.StaleTarget;

/**
 * Chooses from a list, native or drawn by the page.
 *
 * @param labels each matched by label, then value, then as the beginning of one label only; case
 *     does not matter
 */
public record SelectOptions(String target, List<String> labels) implements Action {

  public SelectOptions {
    labels = List.copyOf(labels);
  }

  @Override
  public String name() {
    return "select";
  }

  @Override
  public Effect perform(ActionContext page) {
    return page.watch(target, () -> select(page));
  }

  private void select(ActionContext page) {
    Target list = page.ready(target, true);
    if (list.kind().equals("select")) {
      String problem = page.call("choose", target, labels);
      if (!problem.isEmpty()) {
        throw new StaleTarget("the list " + target + " " + problem);
      }
      return;
    }
    for (String label : labels) {
      String option = page.option(target, label);
      if (option.isEmpty()) {
        page.click(page.ready(target, true));
        page.awaitChange(500);
        option = page.option(target, label);
      }
      if (option.isEmpty()) {
        throw new StaleTarget("the list " + target + " shows no option \"" + label + "\"");
      }
      page.click(page.ready(option, true));
    }
  }
}
