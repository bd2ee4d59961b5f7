package remora.browser.control;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import remora.browser.entity.Node;
import remora.browser.entity.Node.State;

/** Sums up what a person sees, to tell whether a page changed. */
final class Fingerprint {

  /** Where the page is scrolled to and where the cursor stands is not what it says. */
  private static final Set<State> PASSING =
      EnumSet.of(State.IN_VIEWPORT, State.FOCUSED, State.OCCLUDED);

  private Fingerprint() {}

  static String of(String url, List<Node> nodes) {
    long hash = url.hashCode();
    for (Node node : nodes) {
      hash = hash * 31 + node.role().hashCode();
      hash = hash * 31 + node.name().hashCode();
      hash = hash * 31 + node.text().hashCode();
      hash = hash * 31 + node.value().hashCode();
      for (State state : node.states()) {
        hash = PASSING.contains(state) ? hash : hash * 31 + state.name().hashCode();
      }
    }
    return nodes.size() + "-" + Long.toHexString(hash);
  }
}
