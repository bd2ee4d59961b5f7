package remora.browser.entity;

/**
 * A page of a browser that somebody watches.
 *
 * @param shown whether it is the one they see
 */
public record LiveTab(String id, String url, String title, boolean shown) {}
