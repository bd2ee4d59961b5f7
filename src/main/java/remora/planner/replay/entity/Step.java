package remora.planner.replay.entity;

/**
 * One step of a plan.
 *
 * @param at scheme, host and port of the page that it is done on: it is done on no other
 * @param reached how many of the instruction's commands were carried out before it
 */
public record Step(Deed deed, Spot spot, Expected expected, String at, int reached) {}
