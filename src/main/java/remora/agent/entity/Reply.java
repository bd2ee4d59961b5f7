package remora.agent.entity;

/**
 * What came of a task on a page that was open already.
 *
 * @param planner id of the planner that decided last
 * @param tokens that models have taken for it
 */
public record Reply(Outcome outcome, String planner, int tokens) {}
