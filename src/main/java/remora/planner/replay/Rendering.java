package remora.planner.replay;

import java.util.List;
import java.util.Locale;
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
import remora.browser.entity.Snapshot;
import remora.planner.entity.Placeholders;
import remora.planner.replay.entity.Deed;
import remora.planner.replay.entity.Step;

/**
 * Turns a plan's steps into actions on the page as it is.
 *
 * @param values of the task that is done now
 */
record Rendering(Placeholders values, Matching matching) {

  /**
   * A step on its element.
   *
   * @param asBefore whether the element was found by its first locator
   * @param filled whether the action's texts are values; else the agent fills them in, and guards
   *     secrets
   */
  record Rendered(Step step, Action action, boolean asBefore, boolean filled) {}

  /** The action; empty when its element is not to be found. */
  Optional<Rendered> of(Step step, Snapshot page) {
    if (step.spot().isPage()) {
      return Optional.of(new Rendered(step, onPage(step.deed()), true, true));
    }
    return matching.find(step.spot(), page).map(match -> on(match, step));
  }

  private Action onPage(Deed deed) {
    return switch (deed.kind()) {
      case PRESS -> new Press(deed.texts().get(0));
      case OPEN -> new Navigate(values.fill(deed.texts().get(0)));
      case BACK -> new Back();
      case RELOAD -> new Reload();
      case SCROLL -> new ScrollTo("");
      case WAIT -> new Pause(deed.amount());
      case CLICK, HOVER, TYPE, SELECT, CHECK, READ ->
          throw new IllegalArgumentException(deed.kind() + " needs an element");
    };
  }

  private Rendered on(Matching.Match match, Step step) {
    Node node = match.node();
    Deed deed = step.deed();
    Action action =
        switch (deed.kind()) {
          case CLICK -> new Click(node.ref());
          case HOVER -> new Hover(node.ref());
          case SCROLL -> new ScrollTo(node.ref());
          case CHECK -> new SetChecked(node.ref(), deed.on());
          case SELECT -> new SelectOptions(node.ref(), deed.texts());
          case TYPE -> new TypeText(node.ref(), deed.texts().get(0), deed.on(), deed.enter());
          case PRESS, OPEN, BACK, RELOAD, WAIT, READ -> onPage(deed);
        };
    if (action instanceof TypeText type && !isSecret(type.text())) {
      String value = values.fill(type.text());
      String written = Origins.wanted(value, node);
      if (!written.equals(value)) {
        // A date in the field's own form.
        TypeText typed = new TypeText(node.ref(), written, type.clear(), type.submit());
        return new Rendered(step, typed, match.asBefore(), true);
      }
    }
    return new Rendered(step, action, match.asBefore(), false);
  }

  /** The agent alone decides where a secret goes. */
  private boolean isSecret(String text) {
    return values.named(text).stream().anyMatch(Placeholders::secret);
  }

  /** How many items are to be read. */
  int wanted(Deed deed) {
    String said = deed.texts().isEmpty() ? "" : values.fill(deed.texts().get(0)).strip();
    boolean number =
        !said.isEmpty() && said.length() < 6 && said.chars().allMatch(Character::isDigit);
    return number ? Integer.parseInt(said) : deed.amount();
  }

  /** For a person, and for a model that takes over: names of values, never values. */
  String words(Step step) {
    String verb = step.deed().kind().name().toLowerCase(Locale.ROOT);
    String texts = step.deed().texts().isEmpty() ? "" : " " + List.copyOf(step.deed().texts());
    return step.spot().isPage()
        ? verb + texts
        : verb + texts + " the " + step.spot().role() + " \"" + step.spot().name() + "\"";
  }
}
