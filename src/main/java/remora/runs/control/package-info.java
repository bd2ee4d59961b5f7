/**
 * How runs and tasks are found, and how many of a tenant's are open. Tasks are asked for by id
 * only, because their ids follow from the run's id and the embedded store scans for everything else
 * (docs/adr/0002-embedded-store.md). What is in flight is counted in memory: it is rebuilt from the
 * store at each start, and a number that every submission asks for shall not cost a query.
 *
 * <p>boundary → <b>RunRepository, TaskRepository, InFlight</b> → store
 */
package remora.runs.control;
