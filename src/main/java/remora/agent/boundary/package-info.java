/**
 * One task from its specification to its outcome, in a tab of its own. Knows neither HTTP nor runs
 * nor the store, so that it can be tried with a page and nothing else; what it does goes out
 * through {@link remora.agent.boundary.Journal}. Whatever a page or a browser does is an outcome
 * and never an exception.
 *
 * <p>queue (Worker) → <b>TaskRunner</b> → control (Visit) → browser, planner, extract, verify →
 * <b>Journal</b> → events
 */
package remora.agent.boundary;
