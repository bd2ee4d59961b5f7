/**
 * A compiled plan: what was done, where, and what was to be seen afterwards. It holds no value of a
 * task's input, only the names of values ({@code %input.KEY%}), and nothing that was read from a
 * page. {@link remora.planner.replay.entity.PlanKey} is all that must be the same for a plan to be
 * used again, the tenant first; its hash is the document's id, so that looking a plan up never
 * scans (docs/adr/0007-plan-replay.md).
 */
package remora.planner.replay.entity;
