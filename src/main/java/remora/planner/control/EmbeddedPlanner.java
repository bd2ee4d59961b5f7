package remora.planner.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import remora.operations.entity.Deadline;
import remora.planner.boundary.Course;
import remora.planner.boundary.Planner;
import remora.planner.entity.Goal;
import remora.planner.entity.Progress;
import remora.planner.language.Reading;

/**
 * The planner of rules: no model, no network; the same goal on the same pages gives the same steps.
 */
@ApplicationScoped
@Typed(EmbeddedPlanner.class)
public class EmbeddedPlanner implements Planner {

  static final String ID = "embedded";

  private final List<Operators> packs;
  private final Meanings meanings;

  /** For the container's proxy. */
  protected EmbeddedPlanner() {
    this(List.of());
  }

  /** A planner with these packs of operators, asked in this order. */
  public EmbeddedPlanner(List<Operators> packs) {
    this(packs, Meanings.NONE);
  }

  /** The same with someone who knows more words. */
  public EmbeddedPlanner(List<Operators> packs, Meanings meanings) {
    this.packs = List.copyOf(packs);
    this.meanings = meanings;
  }

  /** With every pack there is, in the order of their names: the container has none. */
  @Inject
  public EmbeddedPlanner(@Any Instance<Operators> packs, Meanings meanings) {
    this(
        packs.stream().sorted(Comparator.comparing((Operators pack) -> pack.name())).toList(),
        meanings);
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Course begin(Goal goal) {
    return course(goal, 0);
  }

  @Override
  public Course resume(Goal goal, Deadline deadline, Progress done) {
    return course(goal, done.reached());
  }

  private EmbeddedCourse course(Goal goal, int reached) {
    var operators = packs.stream().flatMap(pack -> pack.begin(goal).stream()).toList();
    var script =
        Reading.of(
            goal.instruction(),
            goal.input(),
            clause -> operators.stream().anyMatch(operator -> operator.read(clause).isPresent()));
    return new EmbeddedCourse(goal, script, operators, meanings, reached);
  }
}
