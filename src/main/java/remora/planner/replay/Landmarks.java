package remora.planner.replay;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import remora.browser.entity.Node;
import remora.browser.entity.Node.State;
import remora.browser.entity.Snapshot;

/** What a person would know a page again by. */
final class Landmarks {

  private static final int MOST = 5;
  private static final int LONGEST = 80;
  private static final List<String> ROLES =
      List.of("heading", "status", "alert", "dialog", "alertdialog", "button", "textbox", "tab");

  private Landmarks() {}

  static String of(Node node) {
    return node.role() + "|" + (node.name().isEmpty() ? node.text() : node.name()).strip();
  }

  /** What is new on a page; nothing with a number or a value of the task in it. */
  static List<String> appeared(Snapshot before, Snapshot after, Origins origins) {
    Set<String> old = before.nodes().stream().map(Landmarks::of).collect(Collectors.toSet());
    return after.nodes().stream()
        .filter(node -> ROLES.contains(node.role()) && node.is(State.VISIBLE))
        .filter(node -> isLasting(name(node)) && !origins.shows(name(node)))
        .sorted((a, b) -> ROLES.indexOf(a.role()) - ROLES.indexOf(b.role()))
        .map(Landmarks::of)
        .filter(landmark -> !old.contains(landmark))
        .distinct()
        .limit(MOST)
        .toList();
  }

  private static String name(Node node) {
    return node.name().isEmpty() ? node.text() : node.name();
  }

  /** Whether it may be there the next time too: not empty, not long, no number in it. */
  static boolean isLasting(String text) {
    return !text.isBlank()
        && text.length() <= LONGEST
        && text.chars().noneMatch(Character::isDigit);
  }
}
