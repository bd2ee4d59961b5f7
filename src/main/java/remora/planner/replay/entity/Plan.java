package remora.planner.replay.entity;

import java.util.List;
import java.util.Map;

/**
 * How a task was done, to be done so again.
 *
 * @param steps in order; the task is finished after the last one
 * @param assumes values that only say yes or no, by key: steps were chosen by them
 * @param extraction where the result's values were read
 */
public record Plan(List<Step> steps, Map<String, Boolean> assumes, List<Found> extraction) {

  public Plan {
    steps = List.copyOf(steps);
    assumes = Map.copyOf(assumes);
    extraction = List.copyOf(extraction);
  }
}
