/**
 * What goes into a planner and what comes out, each a closed set of values: a planner can be tested
 * with a written-down page and its steps can be recorded.
 *
 * <p>agent → <b>Goal, Observation</b> → a planner → <b>PlanStep</b> → agent
 */
package remora.planner.entity;
