package remora.planner.replay.entity;

/**
 * One step of a plan.
 *
 * @param reached how many of the instruction's commands were carried out before it
 */
public record Step(Deed deed, Spot spot, Expected expected, int reached) {}
