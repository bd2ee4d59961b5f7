/**
 * The planner that needs no model and no network. A course walks the commands of a script; one
 * pursuit per command finds its target on the page as it is now and says what to do; what cannot be
 * found is searched for by revealing hidden parts, never guessed. Decisions depend on nothing but
 * the goal and the observations, in document order, so that the same pages give the same steps.
 */
package remora.planner.control;
