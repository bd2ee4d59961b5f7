/**
 * How full the queue is, for those who only look. Work gets into the queue by an event and out of
 * it by a free slot, so there is no other way in.
 *
 * <p>a dialect (status, capacity) → <b>QueueWatch</b> → control (Dispatcher)
 */
package remora.queue.boundary;
