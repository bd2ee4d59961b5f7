/**
 * Timelines alive and at rest. The running attempt's timeline is in memory, where one lock a run
 * puts appending and listening in one order, so that a listener misses nothing and hears nothing
 * twice. When the attempt ends, its timeline is stored in pieces of 100 events under ids that
 * follow from the task: one write for a usual task, and no document that grows with each event
 * (docs/adr/0002-embedded-store.md). An attempt that did not end leaves no timeline.
 *
 * <p>boundary (Timelines) → <b>TimelineWriter → LiveRun → listeners, EventStore</b> → store
 */
package remora.events.control;
