/**
 * The way in: {@code Browsers} hands out isolated {@code Tab}s of warm browsers. Nobody outside
 * {@code remora.browser} needs anything of its control package.
 */
package remora.browser.boundary;
