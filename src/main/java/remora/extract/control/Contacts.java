package remora.extract.control;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * E-mail addresses, telephone and fax numbers inside sentences. A number counts as a telephone's
 * when a word says so or when it is written for calls from abroad.
 */
final class Contacts {

  private static final int LONGEST = 2000;
  private static final int FEWEST = 7;
  private static final String DIGITS = "([+(]?\\d[\\d\\s()./-]{5,22}\\d)";
  private static final Pattern FAX =
      Pattern.compile("(?i)\\b(?:tele)?fax\\b[^\\d+(]{0,40}" + DIGITS);
  private static final Pattern PHONE =
      Pattern.compile(
          "(?i)\\b(?:phone|tel|telephone|telefon|téléphone|teléfono|call|ring|dial|mobile|hotline|reach"
              + " \\pL+ (?:on|at))\\b[^\\d+(.;]{0,30}"
              + DIGITS);
  private static final Pattern ABROAD =
      Pattern.compile("(?:^|[\\s,:;(])(\\+\\d[\\d\\s()/-]{7,22}\\d)");

  private final Page page;
  private final boolean record;
  private final List<Cell> cells = new ArrayList<>();

  private Contacts(Page page, boolean record) {
    this.page = page;
    this.record = record;
  }

  /** The contacts in sentences; several addresses in one text go by what is before their @ only. */
  static List<Cell> in(Page page, List<Element> scope, boolean record) {
    Contacts contacts = new Contacts(page, record);
    for (Element root : scope) {
      for (Element e : root.getAllElements()) {
        int length = page.length(e);
        if (length > 10 && length <= LONGEST && Texts.isOnePiece(e) && !e.ownText().isBlank()) {
          contacts.read(e, Texts.of(e));
        }
      }
    }
    return contacts.cells;
  }

  private void read(Element e, String text) {
    if (text.indexOf('@') > 0) {
      emails(e, text);
    }
    if (text.chars().filter(Character::isDigit).limit(FEWEST).count() < FEWEST) {
      return;
    }
    Set<String> faxes = found(FAX, text);
    faxes.forEach(number -> add(e, "fax", 0.8, number));
    Set<String> phones = found(PHONE, text);
    phones.addAll(found(ABROAD, text));
    phones.removeAll(faxes);
    if (phones.size() == 1) {
      add(e, "phone", 0.7, phones.iterator().next());
    }
  }

  private void emails(Element e, String text) {
    Set<String> addresses = new LinkedHashSet<>();
    Matcher m = Formats.EMAIL.matcher(text);
    while (m.find()) {
      addresses.add(m.group().replaceFirst("[.'-]+$", ""));
    }
    for (String address : addresses) {
      String box = address.substring(0, address.indexOf('@'));
      add(e, box + " email", 0.8, address);
      if (addresses.size() == 1) {
        add(e, "email", 0.7, address);
      }
    }
  }

  private static Set<String> found(Pattern pattern, String text) {
    Set<String> numbers = new LinkedHashSet<>();
    Matcher m = pattern.matcher(text);
    while (m.find()) {
      String number = m.group(1);
      if (number.chars().filter(Character::isDigit).count() >= FEWEST
          && !Dates.isDateText(number)) {
        numbers.add(number.strip());
      }
    }
    return numbers;
  }

  private void add(Element e, String label, double trust, String value) {
    double place = record ? 1 : 0.8 + 0.2 * page.place(e);
    String column = "@contact:" + label;
    boolean known =
        cells.stream().anyMatch(c -> c.column().equals(column) && Objects.equals(c.value(), value));
    if (!known) {
      cells.add(new Cell(column, label, trust * place, value, e, record ? "record" : "text"));
    }
  }
}
