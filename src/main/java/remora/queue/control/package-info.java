/**
 * Who works on what, from a submission to a written result. The order is fair in two steps, tenants
 * and then runs, and kept in memory; the truth is in the store, from which {@link
 * remora.queue.control.Recovery} fills the queue at each start. There are as many workers as
 * browser slots, on the container's threads. A worker counts an attempt before it starts and may
 * write a result only for that attempt, so a late worker's result is dropped. Result, charge and
 * count are durable before any listener is told. One server owns a store: there are no leases yet.
 *
 * <p>runs (RunSubmitted) → <b>Dispatcher → FairQueue → Worker</b> → agent → <b>Worker</b> → events,
 * runs, billing
 */
package remora.queue.control;
