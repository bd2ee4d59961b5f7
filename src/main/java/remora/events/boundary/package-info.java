/**
 * What happened in tasks: appended by who works, read and listened to by who asks. Every stream has
 * a bounded queue of its own and is written on an executor of its own, never by the thread that
 * works: {@code SseEventSink.send} blocks, and one client that does not read held a broadcaster for
 * 60 s (measured). A stream that falls behind is closed; its client reads the run by id or attaches
 * again. The number of streams is bounded before one is opened, so that the answer can still be a
 * 503.
 *
 * <p>queue (Worker) → <b>Timelines</b> → control → <b>Subscription → NoticeWriter</b> → a dialect's
 * stream
 */
package remora.events.boundary;
