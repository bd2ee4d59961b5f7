package remora.planner.llm;

import java.util.List;
import remora.operations.entity.Deadline;

/** A language model that answers a conversation. For many threads. */
public interface Model {

  /**
   * Asks for the next answer.
   *
   * @param tool JSON Schema of the answer
   * @param deadline the task's; a call takes at most its own time limit, too
   * @throws ModelFailure when there is no answer, after the configured retries
   * @throws remora.operations.entity.DeadlinePassed when the task's time is up
   */
  Reply ask(List<Turn> conversation, Tool tool, Deadline deadline);
}
