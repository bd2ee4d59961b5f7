package remora.agent.control;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import remora.browser.entity.Effect;
import remora.browser.entity.Node;
import remora.browser.entity.Node.State;
import remora.browser.entity.Snapshot;

/** Notices what stands on a page besides its content, and what actions set off. */
final class Signals {

  private static final Set<String> CONSENT = Set.of("cookie", "consent", "gdpr");

  private int dialogs;

  /**
   * What is to be said of the page now.
   *
   * @param effects of the actions since the last look
   * @param problem what kept an action from being done, empty when nothing did
   * @param dialogsSoFar how many dialogs the pages have opened since the beginning
   */
  Set<Signal> of(Snapshot page, List<Effect> effects, String problem, int dialogsSoFar) {
    Set<Signal> seen = EnumSet.noneOf(Signal.class);
    if (page.url().startsWith("chrome-error:")) {
      seen.add(Signal.NAVIGATION_ERROR);
    }
    if (Walls.marked(page)) {
      seen.add(Signal.CAPTCHA);
    }
    if (Walls.asksToLogIn(page)) {
      seen.add(Signal.LOGIN_WALL);
    }
    for (Node node : page.nodes()) {
      if (node.is(State.VISIBLE) && overlay(node)) {
        seen.add(consent(node) ? Signal.CONSENT_OVERLAY : Signal.MODAL);
      }
    }
    if (dialogsSoFar > dialogs) {
      seen.add(Signal.DIALOG);
    }
    dialogs = dialogsSoFar;
    if (effects.stream().anyMatch(effect -> effect.observed().contains("a new page opened"))) {
      seen.add(Signal.NEW_TAB);
    }
    if (!problem.isEmpty()) {
      seen.add(Signal.STALE_TARGET);
    }
    return seen;
  }

  private static boolean overlay(Node node) {
    return node.is(State.MODAL)
        || node.role().equals("dialog")
        || node.role().equals("alertdialog");
  }

  private static boolean consent(Node node) {
    String words =
        (node.name()
                + " "
                + node.text()
                + " "
                + node.attribute("class")
                + " "
                + node.attribute("id"))
            .toLowerCase(Locale.ROOT);
    return CONSENT.stream().anyMatch(words::contains);
  }
}
