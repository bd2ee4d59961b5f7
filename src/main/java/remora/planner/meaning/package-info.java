/**
 * Meaning as a tie-breaker, off unless the configuration names a folder with a sentence-embedding
 * model. It is asked where lexicon and letters found nothing or a tie, answers only where it is
 * clear, and is loaded at the first such question, in a class loader that sees neither the WAR nor
 * the server (docs/adr/0009).
 *
 * <p>planner.control (Restating, Ties) → Meanings → <b>Nearest → Remembering → Deferred →
 * JarModel</b>
 */
package remora.planner.meaning;
