package remora.planner.replay;

import java.util.List;
import java.util.Optional;
import remora.browser.action.Action;
import remora.browser.action.Back;
import remora.browser.action.Click;
import remora.browser.action.Hover;
import remora.browser.action.Navigate;
import remora.browser.action.Pause;
import remora.browser.action.Press;
import remora.browser.action.Reload;
import remora.browser.action.ScrollTo;
import remora.browser.action.SelectOptions;
import remora.browser.action.SetChecked;
import remora.browser.action.TypeText;
import remora.browser.entity.Node;
import remora.planner.entity.Goal;
import remora.planner.entity.Placeholders;
import remora.planner.replay.entity.Deed;
import remora.planner.replay.entity.Deed.Kind;

/** Turns actions into what a plan keeps of them. */
record Deeds(Goal goal, Origins origins) {

  /**
   * The deed.
   *
   * @param filled whether its texts are what was typed, and not placeholders
   * @throws Unrepeatable when it cannot be done again
   */
  Deed of(Action action, Optional<Node> target, boolean filled) {
    if (action instanceof TypeText type) {
      return typed(type, node(target), filled);
    }
    if (action instanceof SelectOptions select) {
      List<String> labels =
          select.labels().stream().map(label -> known(label, node(target), filled)).toList();
      return new Deed(Kind.SELECT, labels, true, false, 0);
    }
    if (action instanceof SetChecked check) {
      return new Deed(Kind.CHECK, List.of(), check.checked(), false, 0);
    }
    if (action instanceof Press press) {
      // A character is text, and nobody knows whose.
      if (press.keys().length() < 2) {
        throw new Unrepeatable("a single character was pressed");
      }
      return Deed.of(Kind.PRESS, press.keys());
    }
    if (action instanceof Navigate navigate) {
      return Deed.of(Kind.OPEN, address(navigate.url()));
    }
    if (action instanceof Pause pause) {
      return Deed.of(Kind.WAIT, pause.millis());
    }
    return Deed.of(plain(action));
  }

  private static Kind plain(Action action) {
    if (action instanceof Click) {
      return Kind.CLICK;
    }
    if (action instanceof Hover) {
      return Kind.HOVER;
    }
    if (action instanceof ScrollTo) {
      return Kind.SCROLL;
    }
    if (action instanceof Back) {
      return Kind.BACK;
    }
    if (action instanceof Reload) {
      return Kind.RELOAD;
    }
    // Drawing, dragging and the like hang on places and on what the page shows at the time.
    throw new Unrepeatable("\"" + action.name() + "\" is not done again from a plan");
  }

  private Deed typed(TypeText type, Node field, boolean filled) {
    String text = known(type.text(), field, filled);
    boolean secret =
        field.attribute("type").equalsIgnoreCase("password") || Placeholders.secret(field.name());
    if (secret && new Placeholders(goal.input()).named(text).isEmpty()) {
      throw new Unrepeatable("a password that is not an input value is not kept");
    }
    return new Deed(Kind.TYPE, List.of(text), type.clear(), type.submit(), 0);
  }

  private String known(String text, Node field, boolean filled) {
    return origins
        .typed(text, filled, field)
        .orElseThrow(
            () ->
                new Unrepeatable(
                    "what went into the "
                        + field.role()
                        + " \""
                        + field.name()
                        + "\" is neither an input value nor in the instruction"));
  }

  private String address(String url) {
    if (goal.template().contains(url)) {
      return url;
    }
    return origins
        .whole(url)
        .orElseThrow(() -> new Unrepeatable("the instruction does not name the address"));
  }

  private static Node node(Optional<Node> target) {
    return target.orElseThrow(() -> new Unrepeatable("a field was not on the page that was seen"));
  }
}
