package remora.planner.control;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import remora.browser.entity.Node;
import remora.planner.language.Words;

/**
 * A calendar that a page shows: the months that its headings name, and the days below each.
 *
 * @param headings one for each month shown, in document order
 */
record CalendarSheet(Scene scene, List<Heading> headings) {

  /** The shortest month; fewer numbers in a row are no calendar. */
  private static final int LEAST_DAYS = 28;

  private static final int LONGEST_HEADING = 24;
  private static final List<String> MONTHS =
      Stream.of(Month.values())
          .map(month -> month.getDisplayName(TextStyle.SHORT, Locale.ENGLISH))
          .map(name -> name.toLowerCase(Locale.ROOT))
          .toList();

  private static final Set<String> OUTSIDE =
      Set.of("other", "outside", "disabled", "muted", "adjacent", "prev", "next", "off");

  /**
   * What says which month is shown.
   *
   * @param month its control or text
   * @param year the node that says the year; the same where one text says both
   */
  record Heading(YearMonth shows, Node month, Node year) {}

  /** The calendar on the page, if there is one. */
  static Optional<CalendarSheet> on(Scene scene) {
    var nodes = scene.page().visible(node -> true);
    var headings = new ArrayList<Heading>();
    for (int i = 0; i < nodes.size(); i++) {
      heading(nodes, i).ifPresent(headings::add);
    }
    var sheet = new CalendarSheet(scene, List.copyOf(headings));
    return headings.isEmpty() || sheet.days(headings.get(0)).size() < LEAST_DAYS
        ? Optional.empty()
        : Optional.of(sheet);
  }

  private static Optional<Heading> heading(List<Node> nodes, int index) {
    var node = nodes.get(index);
    if (!month(said(node))) {
      return Optional.empty();
    }
    var one = Dates.month(said(node));
    if (one.isPresent()) {
      return Optional.of(new Heading(one.get(), node, node));
    }
    // The year stands in a node of its own, with little between: "May" <2027>.
    for (int i = index + 1; i < Math.min(nodes.size(), index + 4); i++) {
      var two = year(nodes.get(i)) ? Dates.month(said(node) + " " + said(nodes.get(i))) : one;
      if (two.isPresent()) {
        return Optional.of(new Heading(two.get(), node, nodes.get(i)));
      }
    }
    return Optional.empty();
  }

  /** A cheap look before texts are parsed: most of a page's texts name no month. */
  private static boolean month(String text) {
    var lower = text.toLowerCase(Locale.ROOT);
    return text.length() < LONGEST_HEADING && MONTHS.stream().anyMatch(lower::contains);
  }

  private static boolean year(Node node) {
    var said = said(node);
    return said.length() == 4 && said.chars().allMatch(Character::isDigit);
  }

  /** What a control holds, or what a text says. */
  private static String said(Node node) {
    return (node.value().isEmpty() ? node.text() : node.value()).strip();
  }

  /** Numbers of days from this heading up to the next one. */
  private List<Node> days(Heading heading) {
    int from = scene.page().position(heading.month());
    int to =
        headings.stream()
            .mapToInt(each -> scene.page().position(each.month()))
            .filter(position -> position > from)
            .min()
            .orElse(Integer.MAX_VALUE);
    return scene.page().visible(CalendarSheet::day).stream()
        .filter(node -> scene.page().position(node) > from && scene.page().position(node) < to)
        .filter(node -> scene.page().children(node).stream().noneMatch(CalendarSheet::day))
        .toList();
  }

  private static boolean day(Node node) {
    var text = node.text().strip();
    boolean number =
        !text.isEmpty() && text.length() < 3 && text.chars().allMatch(Character::isDigit);
    return number && Integer.parseInt(text) > 0 && Integer.parseInt(text) <= 31;
  }

  Optional<Heading> of(YearMonth month) {
    return headings.stream().filter(heading -> heading.shows().equals(month)).findFirst();
  }

  /** The day below its month's heading, if it can be chosen. */
  Optional<Node> day(Heading heading, LocalDate date) {
    var days = days(heading);
    var named = days.stream().filter(node -> names(node.name(), date)).toList();
    var text = String.valueOf(date.getDayOfMonth());
    var numbered =
        days.stream().filter(node -> node.text().strip().equals(text) && !outside(node)).toList();
    var fitting = named.isEmpty() ? numbered : named;
    // Days of the month before come first, those of the month after last.
    return fitting.isEmpty()
        ? Optional.empty()
        : Optional.of(fitting.get(date.getDayOfMonth() > 15 ? fitting.size() - 1 : 0))
            .filter(Kinds::usable);
  }

  private boolean outside(Node node) {
    var marks =
        node.attribute("class")
            + " "
            + scene.page().parent(node).map(parent -> parent.attribute("class")).orElse("");
    return Words.of(marks).stream().anyMatch(OUTSIDE::contains);
  }

  /** "Friday, May 14th, 2027" names the fourteenth. */
  static boolean names(String label, LocalDate date) {
    var words = Words.of(label.replaceAll("(\\d)(st|nd|rd|th)\\b", "$1"));
    var month = date.getMonth();
    boolean monthNamed =
        words.contains(
                month.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT))
            || words.contains(
                month.getDisplayName(TextStyle.SHORT, Locale.ENGLISH).toLowerCase(Locale.ROOT));
    return monthNamed
        && words.contains(String.valueOf(date.getDayOfMonth()))
        && words.contains(String.valueOf(date.getYear()));
  }
}
