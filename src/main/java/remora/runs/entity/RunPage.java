package remora.runs.entity;

import java.util.List;

/**
 * A piece of a tenant's runs, newest first.
 *
 * @param total how many there are in all
 */
public record RunPage(List<Run> runs, long total) {}
