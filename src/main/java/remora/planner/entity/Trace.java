package remora.planner.entity;

/**
 * Where one value of the data was read. It has no part of the value: what outlives a task must hold
 * none of its data.
 *
 * @param path JSON pointer into the data
 * @param ref {@code data-remora-ref} of the element, empty when it has none
 * @param method json-ld, microdata, meta, table, label, record, heading, text, derived …
 */
public record Trace(String path, String ref, String method) {}
