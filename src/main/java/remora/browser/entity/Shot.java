package remora.browser.entity;

import java.util.Objects;

/**
 * What is to be seen in a picture of a page, and how it is stored.
 *
 * @param fullPage all of the document, not just the visible part
 * @param selector CSS selector of the one element to show, empty: the page
 * @param quality of a JPEG, 1 to 100; of no meaning for PNG
 */
public record Shot(boolean fullPage, String selector, Format format, int quality) {

  /** How the picture is stored. */
  public enum Format {
    PNG,
    JPEG
  }

  /** The visible part of the page, as PNG. */
  public static final Shot VIEWPORT = new Shot(false, "", Format.PNG, 0);

  public Shot {
    Objects.requireNonNull(selector, "selector");
    if (fullPage && !selector.isEmpty()) {
      throw new IllegalArgumentException("all of the page, or one element; not both");
    }
  }
}
