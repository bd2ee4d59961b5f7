/**
 * What a browser shows and how it answers, as plain values: nothing here knows a browser. A page is
 * a {@code Snapshot} of {@code Node}s for planning and a {@code PageContent} for extraction.
 */
package remora.browser.entity;
