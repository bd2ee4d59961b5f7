package remora.planner.replay.entity;

/**
 * Where a value of the result was read.
 *
 * @param path JSON pointer into the data, {@code *} for each item of a list
 * @param method as {@link remora.planner.entity.Trace#method()}
 * @param css of its element; empty when nothing about it is lasting
 */
public record Found(String path, String method, String css) {}
