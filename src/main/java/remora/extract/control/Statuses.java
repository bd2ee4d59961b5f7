package remora.extract.control;

import com.google.re2j.Pattern;

/** What boards, orders, builds and tickets say of themselves in a chip without a label. */
final class Statuses {

  private static final int LONGEST = 40;
  private static final Pattern STATUS =
      Pattern.compile(
          "^(?i)(?:on[ -]time|on schedule|(?:now |final )?boarding|gate"
              + " (?:open|closed)|departed|landed|arrived|diverted|scheduled|(?:delayed|expected|due|late|postponed)(?:"
              + " .{1,24})?|cancell?ed|open|closed|active|inactive|pending|queued|in"
              + " progress|running|stopped|paused|complete(?:d)?|done|finished|failed|failing|passed|passing|succeeded|blocked|processing|shipped|in"
              + " transit|out for delivery|delivered|returned|refunded"
              + "|paid|unpaid|overdue|draft|published|archived|approved|rejected|accepted|declined|resolved"
              + "|online|offline|operational|degraded|confirmed|unconfirmed|expired)[.!]?$");

  private Statuses() {}

  static boolean is(String text) {
    return text.length() <= LONGEST && STATUS.matcher(text).matches();
  }
}
