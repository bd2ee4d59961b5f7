package remora.planner.operation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import remora.browser.action.Click;
import remora.browser.action.TypeText;
import remora.browser.entity.Node;
import remora.browser.entity.Node.State;
import remora.planner.control.Dates;
import remora.planner.control.Kinds;
import remora.planner.control.Labels;
import remora.planner.control.Move;
import remora.planner.control.Operator;
import remora.planner.control.Pagination;
import remora.planner.control.Pursuit;
import remora.planner.control.Scene;
import remora.planner.language.Said;
import remora.planner.language.Words;

/**
 * "Select 12/28/2016 as the date": types it, or walks through the months of the calendar it opens.
 */
final class Calendar implements Operator {

  @Override
  public Optional<Pursuit> read(String clause) {
    var said = Said.of(clause);
    boolean sets = said.starts("select", "choose", "set", "pick", "enter", "type", "input");
    var date = said.date().flatMap(Dates::iso);
    return sets && date.isPresent() && said.quoted().isEmpty()
        ? Optional.of(new Walk(date.get(), said.date().get()))
        : Optional.empty();
  }

  /** Brings a date into the page's field for it. */
  static final class Walk implements Pursuit {

    private static final int MOST_MONTHS = 40;

    private final LocalDate date;
    private final String written;
    private int turns;
    private boolean opened;
    private boolean done;

    Walk(LocalDate date, String written) {
      this.date = date;
      this.written = written;
    }

    @Override
    public Move next(Scene scene) {
      if (done) {
        return scene.refused()
            ? new Move.Stuck(scene.seen().problem(), List.of())
            : new Move.Done();
      }
      var shown = month(scene);
      if (shown.isPresent()) {
        return turn(scene, shown.get());
      }
      var field = field(scene);
      if (field.isEmpty() || opened) {
        return opened ? typed(scene) : new Move.Pass();
      }
      boolean nativeField = field.get().attribute("type").equals("date");
      if (nativeField) {
        done = true;
        return Move.act(
            new TypeText(field.get().ref(), date.toString(), true, false), "Sets the date.", .9);
      }
      opened = true;
      return Move.act(
          new Click(field.get().ref()),
          "Opens the calendar of the " + Labels.spoken(field.get()) + ".",
          .8);
    }

    /** No calendar came up: the field takes what is typed. */
    private Move typed(Scene scene) {
      var field = field(scene).filter(node -> !node.is(State.READONLY));
      if (field.isEmpty()) {
        return Look.missing(scene, "calendar for " + written);
      }
      done = true;
      var text = Dates.asWanted(written, "", field.get().attribute("placeholder"));
      return Move.act(new TypeText(field.get().ref(), text, true, false), "Types the date.", .8);
    }

    private Move turn(Scene scene, YearMonth shown) {
      var wanted = YearMonth.from(date);
      if (shown.equals(wanted)) {
        return day(scene);
      }
      var pages = new Pagination(scene);
      boolean ahead = shown.isBefore(wanted);
      var arrow =
          ahead ? arrow(scene, "next").or(pages::next) : arrow(scene, "prev").or(pages::previous);
      return arrow.isEmpty() || turns++ > MOST_MONTHS
          ? Look.missing(scene, "the month " + wanted)
          : Move.act(new Click(arrow.get().ref()), "Turns to another month.", .85);
    }

    private static Optional<Node> arrow(Scene scene, String word) {
      return scene.page().visible(node -> Kinds.clickable(node) && Kinds.usable(node)).stream()
          .filter(node -> !Kinds.field(node))
          .filter(
              node ->
                  Words.of(
                          node.name()
                              + " "
                              + node.attribute("title")
                              + " "
                              + node.attribute("class"))
                      .stream()
                      .anyMatch(each -> each.startsWith(word)))
          .findFirst();
    }

    private Move day(Scene scene) {
      var text = String.valueOf(date.getDayOfMonth());
      var days =
          scene
              .page()
              .visible(
                  node ->
                      Look.shown(node).strip().equals(text)
                          && Kinds.usable(node)
                          && !outside(scene, node))
              .stream()
              .filter(node -> scene.page().children(node).stream().noneMatch(Kinds::clickable))
              .toList();
      var day =
          days.stream().filter(Kinds::clickable).findFirst().or(() -> days.stream().findFirst());
      if (day.isEmpty()) {
        return Look.missing(scene, "day " + text);
      }
      done = true;
      return Move.act(new Click(day.get().ref()), "Chooses the day.", .9);
    }

    /** Days of the months before and after are often shown, and marked. */
    private static boolean outside(Scene scene, Node node) {
      var marks =
          node.attribute("class")
              + " "
              + scene.page().parent(node).map(p -> p.attribute("class")).orElse("");
      return Words.of(marks).stream()
          .anyMatch(List.of("other", "outside", "disabled", "muted")::contains);
    }

    private static Optional<YearMonth> month(Scene scene) {
      var texts = scene.page().visible(node -> !node.text().isBlank());
      for (int i = 0; i < texts.size(); i++) {
        var one = Dates.month(texts.get(i).text());
        if (one.isPresent()) {
          return one;
        }
        if (i + 1 < texts.size()) {
          var two = Dates.month(texts.get(i).text() + " " + texts.get(i + 1).text());
          if (two.isPresent()) {
            return two;
          }
        }
      }
      return Optional.empty();
    }

    private static Optional<Node> field(Scene scene) {
      var fields =
          scene
              .page()
              .visible(node -> node.role().equals("textbox") && scene.reachable(node))
              .stream()
              .filter(node -> !node.is(State.DISABLED) && !Kinds.password(node))
              .toList();
      return fields.stream()
          .filter(node -> about(node))
          .findFirst()
          .or(() -> fields.size() == 1 ? Optional.of(fields.get(0)) : Optional.empty());
    }

    private static boolean about(Node node) {
      var words =
          Words.of(
              String.join(
                  " ",
                  node.attribute("type"),
                  node.name(),
                  node.attribute("placeholder"),
                  node.attribute("class"),
                  node.attribute("id")));
      return words.stream().anyMatch(word -> word.startsWith("date") || word.equals("calendar"));
    }
  }
}
