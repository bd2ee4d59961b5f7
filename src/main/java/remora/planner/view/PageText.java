package remora.planner.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import remora.browser.entity.Snapshot;

/**
 * A page as text within a number of tokens. What there is no room for is left out by its rank
 * (dialogs, then what is in view, then the rest), never by its place, and the text says how much
 * that was.
 */
public final class PageText {

  private static final int PLACES_DEEP = 6;
  private static final int ADDRESS = 300;
  private static final int GONE = 60;
  private static final int RESERVE = 20;

  private final String head;
  private final List<Line> all;
  private final Set<Line> chosen;

  private PageText(String head, List<Line> all, Set<Line> chosen) {
    this.head = head;
    this.all = all;
    this.chosen = chosen;
  }

  /**
   * The page within its budget.
   *
   * @param filter hides what must not be told; gets each text clean, in one line and uncut
   * @param budget most tokens of {@link #text}, as {@link Tokens} estimates them; at least 100
   */
  public static PageText of(Snapshot page, UnaryOperator<String> filter, int budget) {
    String head =
        "address: "
            + cut(filter.apply(Clean.line(page.url())))
            + "\ntitle: "
            + cut(filter.apply(Clean.line(page.title())))
            + "\n";
    List<Line> all = PageLines.of(page, filter);
    String top = Tokens.first(head, Math.max(0, budget - RESERVE));
    return new PageText(top, all, choose(all, budget - Tokens.in(top) - RESERVE));
  }

  private static Set<Line> choose(List<Line> all, int budget) {
    var chosen = new HashSet<Line>();
    var places = new HashSet<String>();
    int left = budget;
    for (int rank = 0; rank < Line.RANKS; rank++) {
      for (Line line : all) {
        int price = line.rank() == rank ? price(line, places) : 0;
        if (line.rank() == rank && price <= left && chosen.add(line)) {
          left -= price;
          line.places().forEach(place -> places.add(key(line, place)));
        }
      }
    }
    return chosen;
  }

  private static int price(Line line, Set<String> places) {
    int price = Tokens.in(line.text()) + 2;
    for (Line.Place place : line.places()) {
      price += places.contains(key(line, place)) ? 0 : Tokens.in(place.text()) + 2;
    }
    return price;
  }

  /** A region is named once among what is in view and once more among the rest. */
  private static String key(Line line, Line.Place place) {
    return line.inView() + place.ref();
  }

  /** The whole page, as far as there was room. */
  public String text() {
    var text = new StringBuilder(head);
    render(all.stream().filter(chosen::contains).toList(), text);
    int out = all.size() - chosen.size();
    return out == 0 ? text.toString() : text + "(" + out + " lines left out)\n";
  }

  /** Every line that {@link #text} shows, by its element's ref. */
  public Map<String, String> shown() {
    var shown = new LinkedHashMap<String, String>();
    all.stream().filter(chosen::contains).forEach(line -> shown.put(line.ref(), line.text()));
    return shown;
  }

  /**
   * What is different from lines that were shown before.
   *
   * @param before by ref, as {@link #shown} gave them
   */
  public String since(Map<String, String> before) {
    var text = new StringBuilder(head);
    var fresh =
        all.stream()
            .filter(chosen::contains)
            .filter(line -> !line.text().equals(before.get(line.ref())))
            .toList();
    var there = new HashMap<String, String>();
    all.forEach(line -> there.put(line.ref(), line.text()));
    var gone = new LinkedHashSet<String>();
    before.forEach(
        (ref, line) -> {
          if (!there.containsKey(ref)) {
            gone.add(line.length() > GONE ? line.substring(0, GONE) + "…" : line);
          }
        });
    text.append(fresh.isEmpty() ? "nothing new\n" : "new or changed:\n");
    render(fresh, text);
    if (!gone.isEmpty()) {
      text.append("gone:\n");
      gone.forEach(line -> text.append(line).append('\n'));
    }
    return text.toString();
  }

  private static void render(List<Line> lines, StringBuilder text) {
    for (boolean inView : new boolean[] {true, false}) {
      List<Line> part = lines.stream().filter(line -> line.inView() == inView).toList();
      if (!inView && !part.isEmpty()) {
        text.append("out of view:\n");
      }
      List<Line.Place> open = List.of();
      for (Line line : part) {
        open = enter(line.places(), open, text);
        indent(open.size(), text).append(line.text()).append('\n');
      }
    }
  }

  private static List<Line.Place> enter(
      List<Line.Place> places, List<Line.Place> open, StringBuilder text) {
    int same = 0;
    while (same < Math.min(places.size(), open.size()) && places.get(same).equals(open.get(same))) {
      same++;
    }
    var entered = new ArrayList<>(places.subList(0, same));
    for (Line.Place place : places.subList(same, places.size())) {
      indent(entered.size(), text).append(place.text()).append('\n');
      entered.add(place);
    }
    return entered;
  }

  private static StringBuilder indent(int depth, StringBuilder text) {
    return text.append(" ".repeat(Math.min(PLACES_DEEP, depth)));
  }

  private static String cut(String text) {
    return text.length() <= ADDRESS ? text : text.substring(0, ADDRESS) + "…";
  }
}
