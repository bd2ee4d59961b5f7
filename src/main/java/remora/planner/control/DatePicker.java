package remora.planner.control;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import remora.browser.action.Action;
import remora.browser.action.Click;
import remora.browser.action.SelectOptions;
import remora.browser.action.TypeText;
import remora.browser.entity.Node;
import remora.planner.control.CalendarSheet.Heading;
import remora.planner.language.Words;

/**
 * Brings a date into a field that only its calendar fills: opens it, goes to the month, picks the
 * day. It is done when the field shows that date, and not before.
 */
final class DatePicker implements Pursuit {

  private static final int MOST_TURNS = 40;
  private static final Set<String> CONFIRMS = Set.of("ok", "apply", "done", "set", "confirm");

  private final Field field;
  private final LocalDate date;
  private boolean opened;
  private boolean chosen;
  private boolean confirmed;
  private int turns;

  DatePicker(Field field, LocalDate date) {
    this.field = field;
    this.date = date;
  }

  @Override
  public Move next(Scene scene) {
    if (scene.refused() && (opened || chosen)) {
      return stuck("could not be used: " + scene.seen().problem());
    }
    if (chosen) {
      return check(scene);
    }
    var sheet = CalendarSheet.on(scene);
    if (sheet.isPresent()) {
      return pick(scene, sheet.get());
    }
    if (opened) {
      return stuck("cannot be typed into and shows no calendar.");
    }
    opened = true;
    return use(
        new Click(field.node().ref()),
        "Opens the calendar of the " + Labels.spoken(field.node()) + ".",
        .8);
  }

  private Move pick(Scene scene, CalendarSheet sheet) {
    opened = true;
    var wanted = YearMonth.from(date);
    var heading = sheet.of(wanted);
    if (heading.isEmpty()) {
      return turn(scene, sheet.headings().get(0), wanted);
    }
    var day = sheet.day(heading.get(), date);
    if (day.isEmpty()) {
      return stuck("offers no " + date + ".");
    }
    chosen = true;
    return use(new Click(day.get().ref()), "Chooses the day " + date + ".", .9);
  }

  private Move turn(Scene scene, Heading shown, YearMonth wanted) {
    if (turns++ >= MOST_TURNS) {
      return stuck("does not come to " + wanted + ".");
    }
    var set = set(shown, wanted);
    if (!set.isEmpty()) {
      return new Move.Do(set, "Sets the calendar's month.", .85, false);
    }
    var arrow = arrow(scene, shown, shown.shows().isBefore(wanted));
    return arrow.isEmpty()
        ? stuck("has no way to " + wanted + ".")
        : use(new Click(arrow.get().ref()), "Turns to another month.", .85);
  }

  /** Some headings are controls themselves. */
  private static List<Action> set(Heading shown, YearMonth wanted) {
    var actions = new ArrayList<Action>();
    var year = shown.year();
    var text = String.valueOf(wanted.getYear());
    if (shown.shows().getYear() != wanted.getYear()) {
      if (Kinds.select(year) && year.options().contains(text)) {
        actions.add(new SelectOptions(year.ref(), List.of(text)));
      } else if (Kinds.textField(year)) {
        actions.add(new TypeText(year.ref(), text, true, false));
      } else {
        return List.of();
      }
    }
    var month = shown.month();
    if (shown.shows().getMonth() != wanted.getMonth() && Kinds.select(month)) {
      month.options().stream()
          .filter(option -> Dates.month(option + " " + text).filter(wanted::equals).isPresent())
          .findFirst()
          .ifPresent(option -> actions.add(new SelectOptions(month.ref(), List.of(option))));
    }
    return List.copyOf(actions);
  }

  /** The nearest control to the heading that leads one month on, or back. */
  private static Optional<Node> arrow(Scene scene, Heading shown, boolean ahead) {
    var words = ahead ? Set.of("next", "forward") : Set.of("prev", "previous", "back");
    var signs = ahead ? Set.of("›", ">", "→", "▶") : Set.of("‹", "<", "←", "◀");
    var marked =
        scene.page().visible(node -> Kinds.clickable(node) && Kinds.usable(node)).stream()
            .filter(node -> !Kinds.field(node) && scene.reachable(node))
            .filter(
                node -> {
                  var says = Words.of(said(node) + " " + node.attribute("class"));
                  return (says.stream().anyMatch(words::contains)
                          || signs.contains(node.text().strip()))
                      && !Words.of(said(node)).contains("year");
                })
            .toList();
    return marked.stream().min(Comparator.comparingDouble(node -> away(node, shown.month())));
  }

  private static String said(Node node) {
    return node.name() + " " + node.attribute("title");
  }

  private static double away(Node one, Node other) {
    return 2 * Math.abs(one.box().centreY() - other.box().centreY())
        + Math.abs(one.box().centreX() - other.box().centreX());
  }

  private Move check(Scene scene) {
    var value = field(scene).map(Node::value).orElse("");
    if (Dates.says(value, date)) {
      return new Move.Done();
    }
    var button =
        confirmed || CalendarSheet.on(scene).isEmpty() ? Optional.<Node>empty() : confirm(scene);
    if (button.isPresent()) {
      confirmed = true;
      return use(new Click(button.get().ref()), "Confirms the day.", .8);
    }
    return stuck("shows \"" + value + "\" after the day " + date + " was chosen.");
  }

  /** The field as it is now: scripts may have put another element in its place. */
  private Optional<Node> field(Scene scene) {
    var was = field.node();
    return scene
        .page()
        .snapshot()
        .node(was.ref())
        .or(
            () ->
                scene.page().visible(node -> node.tag().equals(was.tag())).stream()
                    .filter(node -> node.name().equals(was.name()) && !was.name().isEmpty())
                    .findFirst());
  }

  private static Optional<Node> confirm(Scene scene) {
    return scene.page().visible(node -> node.role().equals("button") && Kinds.usable(node)).stream()
        .filter(node -> CONFIRMS.contains(Words.plain(node.name())))
        .findFirst();
  }

  private static Move use(Action action, String why, double confidence) {
    return new Move.Do(List.of(action), why, confidence, false);
  }

  private Move stuck(String why) {
    return new Move.Stuck("The field for '" + field.label() + "' " + why, List.of(field.label()));
  }
}
