/**
 * Questions and tasks in plain words about the page that a session shows. They are answered by the
 * same agent that does whole runs, on a page that was open before; nothing here plans or reads.
 *
 * <p>sessionsapi → <b>Evaluations</b> → Session.work → agent (PageRunner) → planner, extract
 */
package remora.evaluate.boundary;
