/**
 * What the queue holds, in the three states that a waiting caller can tell apart: it waits for a
 * slot, it waits for its browser, a browser works on it.
 *
 * <p>control (Dispatcher) → <b>QueueState</b> → boundary (QueueWatch) → a dialect
 */
package remora.queue.entity;
