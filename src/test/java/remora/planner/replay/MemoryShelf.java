package remora.planner.replay;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import remora.planner.replay.entity.Plan;
import remora.planner.replay.entity.PlanKey;

/** Keeps plans as the store does: by id and as text. */
final class MemoryShelf implements Shelf {

  private final Map<String, String> plans = new HashMap<>();
  private int kept;

  @Override
  public Optional<Plan> find(PlanKey key) {
    return Optional.ofNullable(plans.get(key.id())).map(PlanJson::read);
  }

  @Override
  public void keep(PlanKey key, Plan plan) {
    plans.put(key.id(), PlanJson.write(plan).toString());
    kept++;
  }

  /** How often a plan was kept. */
  int kept() {
    return kept;
  }

  /** All that is kept, as text. */
  String text() {
    return plans.toString();
  }
}
