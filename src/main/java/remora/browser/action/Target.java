package remora.browser.action;

/**
 * An element that is ready to be acted upon.
 *
 * @param ref which one
 * @param x where to point, in CSS pixels of the main frame's viewport
 * @param y likewise
 * @param kind how its value is changed: text, set (dates, ranges, colours), select, checkbox,
 *     radio, file; empty when it has none
 * @param checked of a checkbox, radio button, switch or toggle
 */
public record Target(String ref, double x, double y, String kind, boolean checked) {}
