package remora.browser.entity;

/**
 * Whether browsers work.
 *
 * @param detail in words: what works or what went wrong
 */
public record BrowserHealth(boolean up, String detail) {}
