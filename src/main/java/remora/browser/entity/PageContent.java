package remora.browser.entity;

/**
 * The rendered document for extraction: serialised after scripts ran, without what a person cannot
 * see (scripts and styles, hidden elements; {@code script type=application/ld+json} and {@code head
 * > meta} stay), open shadow roots and readable frames put in place, absolute {@code href} and
 * {@code src}, form controls with their current value except passwords. Elements that a snapshot
 * would name carry {@code data-remora-ref}.
 *
 * @param url the main frame's address
 * @param html at most 5 million characters
 */
public record PageContent(String url, String html) {}
