package remora.planner.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import remora.browser.entity.Node;
import remora.browser.entity.Node.State;
import remora.browser.entity.Snapshot;
import remora.planner.replay.entity.Locator;
import remora.planner.replay.entity.Locator.By;
import remora.planner.replay.entity.Spot;

/** Describes elements so that they can be found again. */
record Spots(Origins origins, Choices choices) {

  private static final Set<String> OPTIONS =
      Set.of("radio", "option", "checkbox", "menuitemradio", "menuitemcheckbox", "tab");
  private static final List<By> MARKUP =
      List.of(By.TEST_ID, By.ID, By.FIELD_NAME, By.PLACEHOLDER, By.TITLE);

  /**
   * The element's description.
   *
   * @throws Unrepeatable when nothing tells it from others, or the page's data chose it
   */
  Spot of(Node node, Snapshot page) {
    String label = label(node);
    choices.check(node, label);
    var locators = new ArrayList<Locator>();
    boolean valued = !label.equals(node.name());
    boolean lasting =
        valued || Landmarks.isLasting(node.name()) || origins.explained(node.name()) == 1;
    if (lasting && !node.name().isBlank() && isAlone(node, page, By.NAME)) {
      locators.add(new Locator(By.NAME, label));
    }
    for (By by : valued ? List.<By>of() : MARKUP) {
      String value = node.attribute(by.attribute());
      if (isGiven(value) && !origins.shows(value) && isAlone(node, page, by)) {
        locators.add(new Locator(by, value));
      }
    }
    if (locators.isEmpty()) {
      throw new Unrepeatable("nothing tells the " + node.role() + " \"" + label + "\" from others");
    }
    return new Spot(node.role(), label, node.tag(), Matching.isFramed(node), locators);
  }

  /** Its name, with names for values. */
  private String label(Node node) {
    String name = node.name();
    boolean typed = Choices.isField(node) && !Choices.isSwitch(node);
    boolean holds = origins.holdsValue(name) && origins.explained(name) < 1;
    if (typed && holds) {
      throw new Unrepeatable("a field's name holds a value: " + node.role());
    }
    if (typed || (Choices.isSwitch(node) && !holds)) {
      return name;
    }
    String label = origins.label(name, OPTIONS.contains(node.role()));
    if (origins.holdsPart(label)) {
      throw new Unrepeatable("a name holds a part of a value: " + node.role());
    }
    return label;
  }

  /** What a person wrote into the page, as far as one can tell: numbers and colons are made. */
  static boolean isGiven(String value) {
    return Landmarks.isLasting(value) && value.indexOf(':') < 0;
  }

  private static boolean isAlone(Node node, Snapshot page, By by) {
    String value = Matching.seen(node, by).strip();
    Predicate<Node> same =
        each ->
            each.role().equals(node.role())
                && each.is(State.VISIBLE)
                && Matching.seen(each, by).strip().equalsIgnoreCase(value);
    return page.nodes().stream().filter(same).limit(2).count() == 1;
  }
}
