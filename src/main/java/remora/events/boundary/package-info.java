/**
 * What happened in tasks: appended by who works, read and listened to by who asks. Nothing is
 * queued for a stream's client: a cursor says what it has been told, and what follows is read and
 * written when its connection takes more, on an executor of its own, without waiting, never by the
 * thread that works. (With {@code SseEventSink.send}, which waits, a client that did not read held
 * a thread for 60 s.) A client that takes nothing is closed, and comes back with its cursor
 * (docs/adr/0010-streams-under-jax-rs.md). The number of streams is bounded before one is opened,
 * so that the answer can still be a 503.
 *
 * <p>queue (Worker) → <b>Timelines</b> → control → <b>Subscription → Frames (a dialect's) →
 * Client</b> → the servlet's output
 */
package remora.events.boundary;
