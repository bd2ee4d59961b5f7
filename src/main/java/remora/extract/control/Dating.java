package remora.extract.control;

/** How well a text serves where a date or a time is wanted as the page writes it. */
final class Dating {

  private Dating() {}

  /** 0 to 1. What the page shows comes before what its markup says for machines. */
  static double fit(Cell cell, String text, PropertyName name) {
    if (isMachine(cell, text)) {
      return 0.6;
    }
    boolean hour = name.units().stream().anyMatch(u -> u.word().equals("time"));
    boolean clock = Dates.isClockText(text);
    boolean dated = Dates.isDateText(text);
    if (hour) {
      return clock || (Dates.hasClock(text) && !dated) ? 1 : dated ? 0.5 : 0.6;
    }
    boolean timed = name.units().stream().anyMatch(u -> u.word().contains("time"));
    return dated || (clock && timed) ? 1 : clock ? 0.25 : Dates.date(text).isPresent() ? 0.9 : 0.6;
  }

  /** A date from an attribute or from linked data whose element shows a date to people. */
  private static boolean isMachine(Cell cell, String text) {
    if (cell.method().equals("json-ld") || cell.method().equals("meta")) {
      return true;
    }
    String shown = Words.squeeze(cell.at().text());
    return cell.at().attr("datetime").equals(text)
        && !shown.equals(text)
        && (Dates.isDateText(shown) || Dates.hasClock(shown));
  }
}
