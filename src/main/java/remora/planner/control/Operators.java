package remora.planner.control;

import java.util.List;
import remora.planner.entity.Goal;

/** A pack of operators. */
public interface Operators {

  /** A word; packs are asked in the order of their names. */
  String name();

  /** Operators for one course, in the order in which they are asked; they may share a memory. */
  List<Operator> begin(Goal goal);
}
