/**
 * How browsers are started, kept, talked to and ended. Selenium starts ChromeDriver and with it
 * Chromium; from then on everything goes over the browser's own DevTools socket ({@code
 * CdpConnection}), one conversation per page, because a command costs 1 ms there and 8 ms through
 * the driver. Every wait is in {@code Waiting} and bounded by the tab's deadline; listeners run on
 * the reading thread and never wait. Pages are read by one script per frame in a world of our own
 * ({@code World}), which answers in JSON text: measured 29 ms where the accessibility tree takes 3
 * s.
 */
package remora.browser.control;
