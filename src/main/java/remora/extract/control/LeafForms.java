package remora.extract.control;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** What a text is by its own form: money, a date, a count of something, a rating, who it is by. */
final class LeafForms {

  private static final Pattern COUNTED =
      Pattern.compile(
          "^\\(?\\s*(?:[\\d.,]+\\s?[kKmM]?|no|one|two|three)\\+?\\s+((?:\\pL[\\pL’'-]*\\s?){1,3})\\)?$");
  private static final Pattern BY =
      Pattern.compile(
          "^(?i)(?:(?:written|posted|submitted|reviewed|published)\\s+)?(?:by|von|par|por):?\\s+(\\pL[\\pL"
              + " .,'’-]{1,60}?)(?:\\s+(?:on|in|at|[|·•–—-])\\s.*|,\\s*(?:\\pL+,?\\s+){0,2}\\d.*)?$");
  private static final Pattern AFTER_BY = Pattern.compile("(?i)(?:^|\\s)by:?\\s*$");
  private static final Pattern CALL =
      Pattern.compile(
          "(?i)\\b(?:phone|tel|telephone|call(?:"
              + " us)?|mobile|hotline)[.:]?\\s*(?:at|on)?\\s*([+(]?\\d[\\d\\s()./-]{5,22}\\d)");
  private static final Pattern STOCK =
      Pattern.compile(
          "^(?i)(?:in stock|out of stock|sold out|available|unavailable|not available|currently"
              + " unavailable|only \\d+ left.*|\\d+ in stock|in"
              + " stock.{0,30}|back-?ordered?|pre-?order|discontinued)[.!]?$");
  static final Pattern OUT_OF =
      Pattern.compile("(?i)\\b(\\d(?:[.,]\\d+)?)\\s*(?:out of|/|of)\\s*(?:5|10)\\b");

  private static final Pattern PAY =
      Pattern.compile(
          "(?i)(?:per|an?|/|p\\.)\\s?(?:hour|hr|h|day|week|month|mo|year|yr|annum|a\\.)(?:[^\\pL]|$)|\\b(?:hourly|monthly|yearly|annually)\\b");

  private final CellSink sink;

  LeafForms(CellSink sink) {
    this.sink = sink;
  }

  void read(Element e, String text) {
    if (text.length() > 160) {
      return;
    }
    if (Numbers.isMoneyText(text)) {
      sink.label(
          e, CellSink.isOld(e) ? "old price" : "price", CellSink.isOld(e) ? 0.7 : 0.66, text);
      Numbers.currency(text).ifPresent(c -> sink.label(e, "currency", 0.6, text));
      if (PAY.matcher(text).find()) {
        sink.label(e, "salary", 0.66, text);
      }
    }
    if (Dates.isDateText(text)) {
      boolean updated = Words.lower(text).contains("updated");
      sink.label(e, updated ? "updated" : "date", 0.62, text);
    }
    if (Dates.isClockText(text)) {
      sink.label(e, "time", e.normalName().equals("time") ? 0.9 : 0.75, text);
    } else if (e.normalName().equals("time")) {
      sink.label(e, "time", 0.6, text);
    }
    if (sink.record() && Statuses.is(text)) {
      sink.label(e, "status", 0.66, text);
    }
    if (e.normalName().equals("dt") || e.normalName().equals("dd")) {
      sink.label(e, e.normalName().equals("dt") ? "term" : "definition", 0.7, text);
    }
    int digits = ClassNames.digits(text);
    Matcher counted = COUNTED.matcher(text);
    if (text.length() <= 60 && counted.find()) {
      sink.label(e, counted.group(1), 0.75, text);
    }
    Matcher by = BY.matcher(text);
    boolean bylike =
        text.length() > 6 && "bvpwsr".indexOf(Character.toLowerCase(text.charAt(0))) >= 0;
    if (bylike && by.find()) {
      sink.add(
          new Cell(
              sink.column(e) + "@by",
              "author",
              0.82 * sink.place(e),
              by.group(1),
              e,
              sink.method()));
    }
    if (e.normalName().equals("address")) {
      sink.label(e, "address", 0.85, text);
    }
    if (e.previousSibling() instanceof TextNode before
        && text.length() <= 60
        && AFTER_BY.matcher(before.text()).find()) {
      sink.label(e, "author", 0.8, text);
    }
    if (text.length() < 45 && STOCK.matcher(text).matches()) {
      sink.label(e, "availability", 0.85, text);
    }
    Matcher outOf = OUT_OF.matcher(text);
    if (digits > 0 && text.length() < 60 && outOf.find()) {
      sink.label(e, "rating", 0.72, text);
    }
    if (text.length() <= 90
        && text.indexOf('@') > 0
        && Values.found(Formats.EMAIL, text).isPresent()) {
      sink.add(new Cell(sink.column(e), "email", 0.85 * sink.softly(e), text, e, sink.method()));
    }
    Matcher call = CALL.matcher(text);
    if (digits > 1 && call.find()) {
      sink.add(
          new Cell(
              sink.column(e) + "@call",
              "phone",
              0.8 * sink.softly(e),
              call.group(1),
              e,
              sink.method()));
    }
    if (text.length() <= 40
        && Values.phone(text).isPresent()
        && !Dates.isDateText(text)
        && !Numbers.isMoney(text)) {
      sink.label(e, "phone", Words.lower(text).contains("fax") ? 0.3 : 0.55, text);
    }
    if (sink.record()
        && text.length() <= 40
        && Words.of(text).size() <= 4
        && !text.matches(".*\\d.*")) {
      sink.label(e, text, 0.5, text);
    }
  }
}
