/**
 * Events and notices as closed sets. A notice that a task or a run has ended carries no result: who
 * is told reads it from the store, so that there is one truth and a notice stays small.
 *
 * <p>agent (Journal) → boundary → <b>RunnerEvent, Notice</b> → a dialect
 */
package remora.events.entity;
