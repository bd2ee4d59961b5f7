package remora.browser.entity;

/**
 * How a page is printed. Lengths are inches.
 *
 * @param width of the sheet, upright
 * @param height of the sheet, upright
 * @param scale 0.1 to 2
 * @param pageRanges such as {@code 1-3, 5}; empty: all pages
 * @param headerTemplate HTML that Chromium prints above each page; empty: its own
 * @param footerTemplate the same below each page
 */
public record Paper(
    double width,
    double height,
    boolean landscape,
    Margin margin,
    boolean printBackground,
    double scale,
    String pageRanges,
    boolean displayHeaderFooter,
    String headerTemplate,
    String footerTemplate) {

  /** What stays empty at the edges. */
  public record Margin(double top, double right, double bottom, double left) {
    /** Chromium's own: a centimetre. */
    public static final Margin USUAL = new Margin(0.4, 0.4, 0.4, 0.4);
  }

  /** An upright sheet of A4 with everything that the page paints. */
  public static final Paper A4 =
      new Paper(8.27, 11.7, false, Margin.USUAL, true, 1, "", false, "", "");
}
