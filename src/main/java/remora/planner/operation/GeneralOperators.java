package remora.planner.operation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import remora.planner.control.Operator;
import remora.planner.control.Operators;
import remora.planner.entity.Goal;

/** The operators that need nothing but roles, names and numbers. */
@ApplicationScoped
public class GeneralOperators implements Operators {

  @Override
  public String name() {
    return "general";
  }

  @Override
  public List<Operator> begin(Goal goal) {
    var memory = new Memory();
    return List.of(
        new Passing(goal.instruction()),
        new Sums(memory, goal.instruction()),
        new Transfer(memory),
        new Answering(memory, goal.instruction()),
        new Flagging(memory),
        new OfOne(),
        new Personal(),
        new Signing(),
        new ByKind(),
        new ByIcon(),
        new Amounts(),
        new Several(),
        new Delegated(),
        new MenuPath(),
        new Trip(),
        new Calendar(),
        new Sliders(),
        new Suggestions(),
        new Facets(),
        new Formatting(),
        new Judging(),
        new InOrder(goal.instruction()),
        new Guess(),
        new CommandLine(),
        new ThreeInARow(),
        new Until(),
        new Waiting(),
        new ForEach(),
        new Uncover(),
        new Extreme(),
        new Marking(),
        new Resizing(),
        new Rolling());
  }
}
