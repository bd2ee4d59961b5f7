package remora.sessions.step;

import com.vladsch.flexmark.html2md.converter.FlexmarkHtmlConverter;
import com.vladsch.flexmark.util.data.MutableDataSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A document as Markdown. */
final class Markdown {

  private static final FlexmarkHtmlConverter CONVERTER =
      FlexmarkHtmlConverter.builder(
              new MutableDataSet()
                  .set(FlexmarkHtmlConverter.SETEXT_HEADINGS, false)
                  .set(FlexmarkHtmlConverter.OUTPUT_ATTRIBUTES_ID, false)
                  .set(FlexmarkHtmlConverter.MAX_BLANK_LINES, 1))
          .build();

  private Markdown() {}

  /** Links and pictures with absolute addresses; nothing of what is no text of the page. */
  static String of(Reader.Read html) {
    Document document = Jsoup.parse(html.text(), html.url());
    document.select("script, style, noscript, template, svg, iframe, head").remove();
    document.select("[href]").forEach(link -> link.attr("href", link.absUrl("href")));
    document.select("[src]").forEach(picture -> picture.attr("src", picture.absUrl("src")));
    return CONVERTER.convert(document.body().html()).strip() + "\n";
  }
}
