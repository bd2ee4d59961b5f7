/**
 * What is old goes: runs with their tasks, steps and screenshots, and idempotency keys that nobody
 * remembers. A run is hidden first and deleted last, so that a kill in between leaves nothing that
 * can be seen in part, and the next sweep finishes it. Charges stay: they are the books.
 *
 * <p>clock → <b>Sweeper</b> → runs (OldRuns), events (Timelines), files (Screenshots), access
 * (IdempotencyKeys) → store
 */
package remora.retention.control;
