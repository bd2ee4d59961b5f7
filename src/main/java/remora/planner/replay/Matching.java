package remora.planner.replay;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import remora.browser.entity.Node;
import remora.browser.entity.Node.State;
import remora.browser.entity.Snapshot;
import remora.planner.entity.Placeholders;
import remora.planner.language.Similarity;
import remora.planner.replay.entity.Locator;
import remora.planner.replay.entity.Spot;

/**
 * Finds a plan's elements on a page as it is now. Only what fits exactly one element is found.
 *
 * @param values of the task that is done now
 */
record Matching(Placeholders values) {

  /** An element that is found by its markup has to be called something like before. */
  private static final double SAME_THING = .5;

  /** The element, and whether it was found by the first of its locators. */
  record Match(Node node, boolean asBefore) {}

  Optional<Match> find(Spot spot, Snapshot page) {
    String name = values.fill(spot.name());
    for (Locator locator : spot.locators()) {
      List<Node> found = page.nodes().stream().filter(fits(spot, locator)).limit(2).toList();
      if (found.size() == 1 && isCalled(found.get(0), name)) {
        return Optional.of(new Match(found.get(0), locator.equals(spot.locators().get(0))));
      }
    }
    return Optional.empty();
  }

  /** Whether one of these, {@code role|name}, is to be seen. */
  boolean shows(List<String> landmarks, Snapshot page) {
    return page.nodes().stream()
        .filter(node -> node.is(State.VISIBLE))
        .anyMatch(node -> landmarks.contains(Landmarks.of(node)));
  }

  private Predicate<Node> fits(Spot spot, Locator locator) {
    String wanted = values.fill(locator.value());
    return node ->
        node.role().equals(spot.role())
            && isFramed(node) == spot.framed()
            && node.is(State.VISIBLE)
            && seen(node, locator.by()).strip().equalsIgnoreCase(wanted.strip());
  }

  /** Frames show what others wrote: what was the page's own is not looked for in them. */
  static boolean isFramed(Node node) {
    return !node.ref().startsWith("f0e");
  }

  static String seen(Node node, Locator.By by) {
    return by == Locator.By.NAME ? node.name() : node.attribute(by.attribute());
  }

  private static boolean isCalled(Node node, String name) {
    return node.name().strip().equalsIgnoreCase(name.strip())
        || Similarity.of(name, node.name()) >= SAME_THING;
  }
}
