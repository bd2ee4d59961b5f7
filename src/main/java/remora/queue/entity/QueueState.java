package remora.queue.entity;

/**
 * What the queue holds, for one tenant or in all.
 *
 * @param running tasks that a browser works on
 * @param claimed tasks that have a slot and wait for their browser
 * @param pending tasks that wait for a slot
 */
public record QueueState(int running, int claimed, int pending) {

  public int total() {
    return running + claimed + pending;
  }
}
