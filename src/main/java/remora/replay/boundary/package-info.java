/**
 * For dialects: the plan by which tasks like a given one are done, as JSON and as a test in Java. A
 * plan belongs to one tenant, and is found only through a task of that tenant.
 *
 * <p>a dialect → <b>Plans</b> → planner.replay (StoredPlans) → store
 */
package remora.replay.boundary;
