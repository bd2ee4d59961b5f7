package remora.agent.control;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import remora.browser.action.Action;
import remora.browser.action.SelectOptions;
import remora.browser.action.TypeText;
import remora.browser.entity.Node;
import remora.browser.entity.Snapshot;
import remora.browser.entity.StaleTarget;
import remora.planner.entity.Placeholders;

/**
 * Puts a task's input values into actions that name them, at the moment of acting. A planner that
 * reads pages never has the values, and a page that talks such a planner into typing a secret
 * somewhere gets it only where it asks for it as for a secret.
 */
record Inputs(Placeholders values) {

  /**
   * @throws StaleTarget when a value is not known, or a secret does not belong there
   */
  Action fill(Action action, Snapshot page) {
    if (action instanceof TypeText typing) {
      return new TypeText(
          typing.target(), fill(typing.text(), action, page), typing.clear(), typing.submit());
    }
    if (action instanceof SelectOptions select) {
      List<String> labels =
          select.labels().stream().map(label -> fill(label, action, page)).toList();
      return new SelectOptions(select.target(), labels);
    }
    return action;
  }

  private String fill(String text, Action action, Snapshot page) {
    values
        .unknown(text)
        .ifPresent(
            name -> {
              throw new StaleTarget("there is no such input: " + name);
            });
    for (String key : values.named(text)) {
      if (Placeholders.secret(key) && !page.node(action.target()).filter(asks(key)).isPresent()) {
        throw new StaleTarget(
            "the element "
                + action.target()
                + " does not ask for "
                + Placeholders.of(key)
                + ", which is a secret");
      }
    }
    return values.fill(text);
  }

  /** A password field, or one whose label or name has the key's telling word. */
  private static Predicate<Node> asks(String key) {
    return node ->
        node.attribute("type").toLowerCase(Locale.ROOT).equals("password")
            || List.of(
                    node.name(),
                    node.attribute("name"),
                    node.attribute("id"),
                    node.attribute("autocomplete"),
                    node.attribute("placeholder"))
                .stream()
                .anyMatch(label -> Placeholders.asks(label, key));
  }
}
