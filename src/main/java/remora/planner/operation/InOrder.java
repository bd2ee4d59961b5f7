package remora.planner.operation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import remora.browser.action.Action;
import remora.browser.action.Click;
import remora.browser.entity.Node;
import remora.planner.control.Kinds;
import remora.planner.control.Operator;
import remora.planner.control.Pursuit;
import remora.planner.control.Scene;
import remora.planner.language.Said;

/** "Click the numbers in ascending order": each of them once, sorted by what it says. */
final class InOrder implements Operator {

  private static final Set<String> UP = Set.of("ascending", "increasing", "rising");
  private static final Set<String> DOWN = Set.of("descending", "decreasing", "falling");

  private static final String[] LOW = {"lowest", "smallest", "least"};
  private static final String[] HIGH = {"highest", "largest", "greatest", "biggest"};

  private final String instruction;

  InOrder(String instruction) {
    this.instruction = instruction;
  }

  @Override
  public Optional<Pursuit> read(String clause) {
    var said = Said.of(clause);
    boolean clicks = said.starts("click", "tap", "press", "select", "hit", "touch", "choose");
    var all = Said.of(instruction);
    var from = said.after("from", "start", "starting", "beginning");
    var start = from.isEmpty() ? all.after("starting", "beginning", "start") : from;
    var first = start.before("to");
    boolean up = said.words().stream().anyMatch(UP::contains) || first.has(LOW);
    boolean down = said.words().stream().anyMatch(DOWN::contains) || first.has(HIGH);
    boolean order = said.has("order") || (said.has("number") && from.has(LOW) && from.has(HIGH));
    return clicks && order && (up || down)
        ? Optional.of(new Once("Clicks the numbers in their order.", scene -> sorted(scene, down)))
        : Optional.empty();
  }

  private static Optional<List<Action>> sorted(Scene scene, boolean down) {
    var numbers = Look.numbers(scene);
    var clickable = numbers.stream().filter(Kinds::clickable).toList();
    var order = Comparator.comparingDouble((Node node) -> Look.number(node).orElseThrow());
    var found =
        (clickable.size() > 1 ? clickable : numbers)
            .stream()
                .sorted(down ? order.reversed() : order)
                .map(node -> (Action) new Click(node.ref()))
                .toList();
    return found.size() < 2 ? Optional.empty() : Optional.of(found);
  }
}
