package remora.planner.replay;

import java.util.List;
import java.util.Set;
import remora.browser.entity.Node;
import remora.browser.entity.Node.State;
import remora.planner.entity.Goal;
import remora.planner.language.Command;
import remora.planner.language.Intent;
import remora.planner.language.Reading;
import remora.planner.language.Words;

/**
 * Tells what the instruction chose from what the page's data chose. "Open the cheapest lantern"
 * leads somewhere else when prices change: doing the same again would be another task.
 */
final class Choices {

  private static final Set<Intent> READS = Set.of(Intent.EXTRACT, Intent.FIND);
  private static final Set<String> CONDITIONS =
      Set.of("if", "unless", "until", "while", "otherwise", "whether", "depending", "except");
  private static final Set<String> RANKS =
      Set.of(
          "cheapest",
          "dearest",
          "best",
          "worst",
          "most",
          "least",
          "fewest",
          "highest",
          "lowest",
          "newest",
          "latest",
          "oldest",
          "earliest",
          "largest",
          "biggest",
          "smallest",
          "longest",
          "shortest",
          "closest",
          "nearest",
          "first",
          "second",
          "third",
          "last",
          "random",
          "any");
  private static final Set<String> FIELDS =
      Set.of("textbox", "searchbox", "combobox", "listbox", "spinbutton", "slider");
  private static final Set<String> PARTS =
      Set.of("tab", "summary", "menuitem", "disclosuretriangle");
  private static final Set<String> SWITCHES = Set.of("checkbox", "switch");
  private static final double NAMED = .5;

  private final Origins origins;
  private final List<String> words;
  private final Goal goal;

  Choices(Goal goal, Origins origins) {
    this.goal = goal;
    this.origins = origins;
    this.words = Words.of(goal.template());
  }

  /**
   * What the instruction leaves to the page as a whole.
   *
   * @param all some element's name says "all", so that this was no choice of many
   */
  void check(boolean all) {
    words.stream()
        .filter(CONDITIONS::contains)
        .findFirst()
        .ifPresent(
            word -> {
              throw new Unrepeatable("the instruction has a condition: " + word);
            });
    boolean pages = words.contains("pages") || words.contains("page");
    if (pages && (words.contains("all") || words.contains("every") || words.contains("each"))) {
      throw new Unrepeatable("how many pages there are may differ");
    }
    boolean ranked =
        Reading.of(goal.instruction(), goal.input()).commands().stream()
            .filter(command -> !READS.contains(command.intent()))
            .map(Command::target)
            .anyMatch(target -> target.ranked() || (target.all() && !all));
    if (ranked) {
      throw new Unrepeatable("the instruction picks by rank, and ranks change");
    }
  }

  /**
   * An element that is acted upon.
   *
   * @param label its name, with names for values
   */
  void check(Node node, String label) {
    if (!isChosenByWords(node, label)) {
      throw new Unrepeatable(
          "the page's data may have chosen the " + node.role() + " \"" + label + "\"");
    }
  }

  private boolean isChosenByWords(Node node, String label) {
    boolean valued = !label.equals(node.name());
    if (FIELDS.contains(node.role()) || PARTS.contains(node.role()) || valued) {
      return true;
    }
    boolean opens = node.is(State.COLLAPSED) || node.is(State.EXPANDED);
    double explained = origins.explained(node.name());
    return switch (node.role()) {
      case "button" -> opens || node.name().isBlank() || explained > 0;
      case "checkbox", "switch" -> explained > 0 || origins.isInput(node);
      default -> opens || (explained >= NAMED && words.stream().noneMatch(RANKS::contains));
    };
  }

  static boolean isField(Node node) {
    return FIELDS.contains(node.role()) || isSwitch(node);
  }

  static boolean isSwitch(Node node) {
    return SWITCHES.contains(node.role());
  }
}
