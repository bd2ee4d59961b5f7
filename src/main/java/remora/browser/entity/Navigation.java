package remora.browser.entity;

/**
 * What came of loading an address.
 *
 * @param url where the browser ended up
 * @param title title of the page
 * @param httpStatus of the main document, 0 when there was no response
 * @param error Chromium's network error such as {@code net::ERR_TOO_MANY_REDIRECTS}, empty when the
 *     page was shown
 */
public record Navigation(String url, String title, int httpStatus, String error) {

  public boolean failed() {
    return !error.isEmpty();
  }
}
