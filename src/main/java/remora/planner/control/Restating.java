package remora.planner.control;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import remora.browser.entity.Node;
import remora.browser.entity.Node.State;
import remora.planner.entity.PlanStep;
import remora.planner.language.Command;
import remora.planner.language.Intent;
import remora.planner.language.Lexicon;
import remora.planner.language.Opposites;
import remora.planner.language.Target;
import remora.planner.language.Words;

/**
 * Says a command again with the page's own word for its target, once, when everything else has
 * found nothing. Labels that were given literally or by their place stay as they are.
 */
final class Restating {

  private static final Set<Intent> FIELDS = Set.of(Intent.TYPE, Intent.SET, Intent.SELECT);
  private static final Set<Intent> CHOICES = Set.of(Intent.CHECK, Intent.UNCHECK);
  private static final Set<Intent> CONTROLS =
      Set.of(Intent.CLICK, Intent.OPEN, Intent.HOVER, Intent.EXPAND);

  /** Surer than a guess where to look, less sure than any other way of finding a target. */
  private static final double CONFIDENCE = .5;

  private final Meanings meanings;
  private final Set<Integer> restated = new HashSet<>();

  Restating(Meanings meanings) {
    this.meanings = meanings;
  }

  /**
   * The command in the page's words.
   *
   * @param index which command of the script it is
   */
  Optional<Command> of(int index, Command command, Scene scene) {
    var target = command.target();
    boolean free =
        !target.label().isEmpty()
            && !target.quoted()
            && !target.ranked()
            && !target.all()
            && command.pairs().isEmpty();
    if (!free || !restated.add(index)) {
      return Optional.empty();
    }
    return meanings
        .closest(target.label(), labels(command.intent(), scene))
        .filter(label -> !comparable(target.label(), label))
        .map(label -> command.on(literally(label, target)));
  }

  /**
   * What shares a word or most of its letters, or is known to the lexicon, has been compared
   * already and was not it. Opposites do, and a model puts them side by side: "volume down" and
   * "volume up", "foreground" and "background".
   */
  private static boolean comparable(String said, String label) {
    var words = Words.content(label);
    return Lexicon.distinct(said, label)
        || Opposites.apart(said, label)
        || Words.content(said).stream()
            .anyMatch(word -> words.stream().anyMatch(other -> akin(word, other)));
  }

  /** Begin or end alike, for half of the shorter one and at least three letters. */
  private static boolean akin(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    int front = 0;
    while (front < shorter && one.charAt(front) == other.charAt(front)) {
      front++;
    }
    int back = 0;
    while (back < shorter
        && one.charAt(one.length() - 1 - back) == other.charAt(other.length() - 1 - back)) {
      back++;
    }
    int alike = Math.max(front, back);
    return one.equals(other) || (alike >= 3 && 2 * alike >= shorter);
  }

  /** The step with the reason for it. */
  static PlanStep explained(PlanStep step, Command said, Command restated) {
    var why =
        "\""
            + said.target().label()
            + "\" is taken to mean \""
            + restated.target().label()
            + "\", which is closest in meaning. ";
    return step instanceof PlanStep.Act act
        ? new PlanStep.Act(
            act.actions(), why + act.why(), Math.min(CONFIDENCE, act.confidence()), act.filled())
        : step;
  }

  private static Target literally(String label, Target said) {
    return new Target(label, label, said.noun(), 0, Optional.empty(), false, true, said.scopes());
  }

  private static List<String> labels(Intent intent, Scene scene) {
    if (FIELDS.contains(intent)) {
      return new Fields(scene).all().stream().map(Field::label).toList();
    }
    Predicate<Node> wanted =
        CHOICES.contains(intent)
            ? Kinds::choice
            : node -> CONTROLS.contains(intent) && Kinds.clickable(node) && !Kinds.textField(node);
    return scene.page().visible(wanted).stream()
        .filter(node -> Kinds.usable(node) && scene.reachable(node))
        .sorted(Comparator.comparing(node -> !node.is(State.IN_VIEWPORT)))
        .map(Restating::label)
        .toList();
  }

  static String label(Node node) {
    return Stream.of(node.name(), node.text())
        .filter(text -> !text.isBlank())
        .findFirst()
        .orElse("");
  }
}
