/**
 * The rounds of one visit: observe, plan, act or extract, verify. A planner proposes and the engine
 * decides: a task is a success when its data are valid by its schema, complete, and its success
 * condition is seen to hold; what cannot be decided is no success. Walls (captcha, refused access)
 * are recognised before the planner is asked, and reported, not circumvented. A batch of actions
 * stops where the address changes, since the rest was planned for another page.
 *
 * <p>boundary (TaskRunner) → <b>Visit → (observe → plan → act | extract)* → Closing</b> → Outcome
 */
package remora.agent.control;
