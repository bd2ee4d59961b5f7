package remora.browser.control;

import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import remora.browser.action.Target;
import remora.browser.entity.Paper;
import remora.browser.entity.Shot;
import remora.browser.entity.TooLarge;
import remora.operations.entity.Deadline;

/** Pictures, prints and texts of a page, none larger than a server can hold several of. */
final class Capture {

  /** A screen of 1280 wide and 19 000 long; takes 100 MB while it is drawn. */
  private static final double MOST_PIXELS = 25_000_000;

  /** Beyond it Chromium repeats the top of the page. */
  private static final double MOST_SIDE = 16_384;

  private static final int MOST_PDF = 50 * 1024 * 1024;
  private static final int PIECE = 1024 * 1024;
  private static final int MOST_CHARACTERS = 10_000_000;

  private final Page page;
  private final Deadline deadline;

  Capture(Page page, Deadline deadline) {
    this.page = page;
    this.deadline = deadline;
  }

  /** What can be seen, or all of the document. */
  byte[] picture(Shot shot) {
    JsonObject metrics = page.session().call(deadline, "Page.getLayoutMetrics");
    JsonObject area = metrics.getJsonObject("cssVisualViewport");
    if (!shot.fullPage()) {
      return picture(
          shot,
          clip(
              number(area, "pageX"),
              number(area, "pageY"),
              number(area, "clientWidth"),
              number(area, "clientHeight")),
          false);
    }
    JsonObject all = metrics.getJsonObject("cssContentSize");
    return picture(shot, clip(0, 0, number(all, "width"), number(all, "height")), true);
  }

  /**
   * One element.
   *
   * @param corner its upper left, in the viewport
   */
  byte[] picture(Shot shot, Target corner, double width, double height) {
    JsonObject view =
        page.session().call(deadline, "Page.getLayoutMetrics").getJsonObject("cssVisualViewport");
    return picture(
        shot,
        clip(number(view, "pageX") + corner.x(), number(view, "pageY") + corner.y(), width, height),
        true);
  }

  private byte[] picture(Shot shot, JsonObject clip, boolean beyond) {
    double width = number(clip, "width");
    double height = number(clip, "height");
    if (width * height > MOST_PIXELS || Math.max(width, height) > MOST_SIDE) {
      throw new TooLarge(
          String.format(
              Locale.ROOT,
              "the picture would be %.0f x %.0f pixels; at most %.0f on a side and %.0f in all are"
                  + " taken",
              width,
              height,
              MOST_SIDE,
              MOST_PIXELS));
    }
    boolean jpeg = shot.format() == Shot.Format.JPEG;
    JsonObject shown =
        page.session()
            .call(
                deadline,
                "Page.captureScreenshot",
                "format",
                jpeg ? "jpeg" : "png",
                "quality",
                jpeg ? shot.quality() : 100,
                "clip",
                clip,
                "captureBeyondViewport",
                beyond);
    return Base64.getDecoder().decode(shown.getString("data"));
  }

  /** Brought in pieces, so that its size is known before it is all in memory. */
  byte[] print(Paper paper) {
    JsonObject printed =
        page.session()
            .call(
                deadline,
                "Page.printToPDF",
                "paperWidth",
                paper.width(),
                "paperHeight",
                paper.height(),
                "landscape",
                paper.landscape(),
                "marginTop",
                paper.margin().top(),
                "marginRight",
                paper.margin().right(),
                "marginBottom",
                paper.margin().bottom(),
                "marginLeft",
                paper.margin().left(),
                "printBackground",
                paper.printBackground(),
                "scale",
                paper.scale(),
                "pageRanges",
                paper.pageRanges(),
                "displayHeaderFooter",
                paper.displayHeaderFooter(),
                "headerTemplate",
                paper.headerTemplate(),
                "footerTemplate",
                paper.footerTemplate(),
                "transferMode",
                "ReturnAsStream");
    String handle = printed.getString("stream");
    try {
      return read(handle);
    } finally {
      page.session().tell("IO.close", "handle", handle);
    }
  }

  private byte[] read(String handle) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    boolean more = true;
    while (more) {
      JsonObject piece = page.session().call(deadline, "IO.read", "handle", handle, "size", PIECE);
      String data = piece.getString("data");
      bytes.writeBytes(
          piece.getBoolean("base64Encoded", false)
              ? Base64.getDecoder().decode(data)
              : data.getBytes(StandardCharsets.ISO_8859_1));
      if (bytes.size() > MOST_PDF) {
        throw new TooLarge("the PDF has more than " + MOST_PDF + " bytes");
      }
      more = !piece.getBoolean("eof");
    }
    return bytes.toByteArray();
  }

  /** The document as it is now. */
  String html() {
    return text("html");
  }

  /** What a person can read. */
  String text() {
    return text("words");
  }

  private String text(String function) {
    String answer =
        page.call(page.frames().main(), function + "(" + MOST_CHARACTERS + ")", deadline);
    if (answer.isEmpty()) {
      throw new TooLarge("the page has more than " + MOST_CHARACTERS + " characters");
    }
    return answer.substring(1);
  }

  private static JsonObject clip(double x, double y, double width, double height) {
    return CdpJson.object("x", x, "y", y, "width", width, "height", height, "scale", 1);
  }

  private static double number(JsonObject of, String name) {
    return of.getJsonNumber(name).doubleValue();
  }
}
