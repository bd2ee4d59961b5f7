package remora.planner.replay;

import java.util.Optional;
import remora.planner.replay.entity.Plan;
import remora.planner.replay.entity.PlanKey;

/** Where plans are kept between tasks. */
public interface Shelf {

  Optional<Plan> find(PlanKey key);

  /** Keeps it in place of the one that was there. */
  void keep(PlanKey key, Plan plan);
}
