package remora.browser.entity;

import java.nio.ByteBuffer;

/**
 * A picture of a page as it is.
 *
 * @param width of the page's viewport, in CSS pixels
 * @param seen to be run once it was used: the browser sends no more than two before
 */
public record LiveFrame(ByteBuffer jpeg, double width, double height, Runnable seen) {}
