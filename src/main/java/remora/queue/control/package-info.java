/**
 * Who works on what, from a submission to a written result. The order is fair in two steps, tenants
 * and then runs, and kept in memory; the truth is in the store, from which {@link
 * remora.queue.control.Recovery} fills the queue at each start and whenever another server has
 * died. There are as many workers as browser slots, on the container's threads. A worker counts an
 * attempt before it starts and may write a result only for that attempt and as the run's owner, so
 * a late worker's result is dropped. Result, charge and count are durable before any listener is
 * told. {@link remora.queue.control.Leases} keeps this server among the living and its queue to
 * what it owns (docs/adr/0011-leases.md).
 *
 * <p>runs (RunSubmitted) → <b>Dispatcher → FairQueue → Worker</b> → agent → <b>Worker</b> → events,
 * runs, billing
 */
package remora.queue.control;
