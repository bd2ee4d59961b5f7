package remora.extract.entity;

/**
 * Where a value was found.
 *
 * @param path JSON pointer into the data
 * @param url the page
 * @param ref {@code data-remora-ref} of the element, empty when it has none
 * @param snippet the text as it stands on the page, at most 200 characters
 * @param method json-ld, microdata, meta, table, label, record, heading, text, derived …
 */
public record Evidence(String path, String url, String ref, String snippet, String method) {}
