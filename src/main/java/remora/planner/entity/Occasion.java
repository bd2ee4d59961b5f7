package remora.planner.entity;

/**
 * Whose task it is and where it begins, for planners that remember.
 *
 * @param tenant what was learned for one is never used for another
 * @param url first page, as the task names it
 */
public record Occasion(String tenant, String url) {}
