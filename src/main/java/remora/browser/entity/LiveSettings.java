package remora.browser.entity;

/**
 * How pictures of pages are made for who watches.
 *
 * @param quality of the JPEG, 1 to 100
 * @param maxWidth largest width in pixels; scaled down beyond
 */
public record LiveSettings(int quality, int maxWidth, int maxHeight) {}
