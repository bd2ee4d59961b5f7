package remora.agentsapi.boundary;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import remora.events.entity.RunnerEvent;
import remora.runs.entity.Task;

/**
 * Where the steps of a run come from.
 *
 * @param finished stored timelines of some tasks, by task id
 * @param running what the running tasks did so far, by task index
 * @param json how they are written
 */
record TimelineSource(
    Function<List<Task>, Map<String, List<RunnerEvent>>> finished,
    Map<Integer, List<RunnerEvent>> running,
    EventJson json) {}
