/** A run as it becomes known: from snapshots, and frame by frame. Tells what changed by `change` events. */
export class RunState extends EventTarget {
  id;
  run = null;
  /** Per task `{result, events}`; a result without a status other than PENDING is not there yet. */
  tasks = [];

  constructor(id) {
    super();
    this.id = id;
  }

  get processing() {
    return this.run?.status === 'processing';
  }

  /** Takes a BatchResult as the truth; events that it leaves out but were seen stay. */
  snapshot(run) {
    const live = run.liveEvents ?? [];
    this.tasks = Array.from({ length: run.total }, (_, index) => {
      const { events, ...result } = run.results?.[index] ?? { status: 'PENDING' };
      const known = this.tasks[index]?.events ?? [];
      const told = events ?? live[index] ?? [];
      return { result, events: told.length >= known.length ? told : known };
    });
    const { results, liveEvents, ...rest } = run;
    this.run = rest;
    this.#tell(null);
  }

  frame(event, data) {
    switch (event) {
      case 'snapshot':
        this.snapshot(data);
        break;
      case 'task_event':
        this.#event(data);
        break;
      case 'task_result':
        this.#result(data);
        break;
      default: // done and error end the stream, and the run is read again: that tells more
    }
  }

  #event({ taskIndex, batchId, ...event }) {
    const task = this.tasks[taskIndex];
    const key = JSON.stringify(event);
    // A snapshot and the frames after it may overlap.
    if (task && !task.events.some(known => JSON.stringify(known) === key)) {
      task.events = [...task.events, event];
      this.#tell(taskIndex);
    }
  }

  #result({ taskIndex, batchId, events, ...result }) {
    const task = this.tasks[taskIndex];
    if (task) {
      const news = !ended(task.result);
      task.result = result;
      task.events = events ?? task.events;
      if (news) {
        this.run.completed += 1;
        this.run.totalCreditsUsed += result.creditsUsed ?? 0;
      }
      this.#tell(taskIndex);
    }
  }

  /** `detail` is the task that changed, null if the run as a whole did. */
  #tell(taskIndex) {
    this.dispatchEvent(new CustomEvent('change', { detail: taskIndex }));
  }
}

export const ended = result => result.status !== undefined && result.status !== 'PENDING';

/** What to show for a task: its status, or whether it runs or waits. */
export const phase = ({ result, events }) => {
  if (ended(result)) {
    return result.status;
  }
  return events.length > 0 ? 'RUNNING' : 'WAITING';
};
