/**
 * What a planner is: given what the page shows and what came of the last step, it names the next
 * one. It touches no browser and decides no success, so that one that errs costs a task and never a
 * wrong result.
 *
 * <p>agent (Visit) → <b>Planner.begin → Course.next</b> → PlanStep → agent
 */
package remora.planner.boundary;
