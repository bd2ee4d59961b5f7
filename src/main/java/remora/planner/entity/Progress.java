package remora.planner.entity;

import java.util.List;

/**
 * How far a task has come that another planner goes on with.
 *
 * @param reached number of the instruction's commands that are carried out, as {@link
 *     remora.planner.boundary.Course#reached} counts them
 * @param steps what was done, in words
 * @param why the one before could not go on
 */
public record Progress(int reached, List<String> steps, String why) {}
