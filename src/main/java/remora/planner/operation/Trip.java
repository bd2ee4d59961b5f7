package remora.planner.operation;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import remora.browser.action.Click;
import remora.browser.entity.Node;
import remora.planner.control.Buttons;
import remora.planner.control.Dates;
import remora.planner.control.Field;
import remora.planner.control.Fields;
import remora.planner.control.Kinds;
import remora.planner.control.Labels;
import remora.planner.control.Move;
import remora.planner.control.Operator;
import remora.planner.control.Pursuit;
import remora.planner.control.Scene;
import remora.planner.language.Said;

/** "Book the cheapest flight from A to B on a day": places, date, search, then the best of them. */
final class Trip implements Operator {

  @Override
  public Optional<Pursuit> read(String clause) {
    var said = Said.of(clause);
    boolean books = said.starts("book", "find", "look", "search", "reserve", "buy", "get");
    var date = said.date().flatMap(Dates::iso);
    var from = place(said.after("from").before("to"));
    var to = place(said.after("from").after("to").before("on", "departing", "leaving", "for"));
    if (!books || date.isEmpty() || from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    var stages = new ArrayList<Pursuit>();
    stages.add(suggested("from", from));
    stages.add(suggested("to", to));
    stages.add(new Calendar.Walk(date.get(), said.date().get()));
    stages.add(new Searching());
    Extreme.wish(said)
        .ifPresent(wish -> stages.add(new Extreme.Best(wish, clause.split(" ", 2)[0])));
    return Optional.of(new Stages(stages));
  }

  private static String place(Said said) {
    return said.text().replaceFirst("^[:\\s]+", "").strip();
  }

  private static Pursuit suggested(String label, String value) {
    var wanted = value.toLowerCase(Locale.ROOT);
    return new Suggestions.Walk(
        value,
        option -> option.contains(wanted),
        scene ->
            Look.texts(scene).stream()
                .map(Field::node)
                .filter(node -> named(node, label))
                .findFirst(),
        false);
  }

  private static boolean named(Node node, String label) {
    return Labels.similarity(label, node) >= .6
        || Labels.similarity(label.equals("from") ? "departure" : "destination", node) >= .8
        || node.attribute("placeholder").toLowerCase(Locale.ROOT).startsWith(label);
  }

  /** Presses the button that starts the search. */
  private static final class Searching implements Pursuit {

    private boolean acted;

    @Override
    public Move next(Scene scene) {
      if (acted) {
        return new Move.Done();
      }
      var fields = new Fields(scene);
      var form =
          fields.all().stream()
              .filter(field -> scene.touched().contains(field.node().ref()))
              .map(field -> fields.form(field.node()))
              .findFirst()
              .orElse("");
      var button =
          new Buttons(scene)
              .submit(form, "search")
              .or(() -> scene.page().visible(Searching::submits).stream().findFirst());
      acted = button.isPresent();
      return button
          .map(node -> Move.act(new Click(node.ref()), "Starts the search.", .85))
          .orElseGet(() -> Look.missing(scene, "search button"));
    }

    private static boolean submits(Node node) {
      return node.role().equals("button")
          && Kinds.usable(node)
          && node.attribute("type").equals("submit");
    }
  }
}
