package remora.planner.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import remora.browser.action.Action;
import remora.planner.control.Field;
import remora.planner.control.Fields;
import remora.planner.control.Labels;
import remora.planner.control.Move;
import remora.planner.control.Operator;
import remora.planner.control.Pursuit;
import remora.planner.control.Scene;
import remora.planner.control.Setting;
import remora.planner.language.Said;

/**
 * Brings words from one place of a page to another: "type the text below into the field", "copy the
 * text of the first box", "enter the value that belongs to each label". What the page does not say
 * is not typed.
 */
final class Transfer implements Operator {

  private static final Set<String> PRONOUNS =
      Set.of(
          "it",
          "that",
          "this",
          "that word",
          "the word",
          "the text",
          "the result",
          "the answer",
          "your answer",
          "the solution",
          "the number",
          "the value",
          "the copied text",
          "the sum",
          "that text",
          "your result",
          "the total",
          "them");
  private static final String[] INTO = {"into", "in", "to", "onto", "on"};

  private final Memory memory;

  Transfer(Memory memory) {
    this.memory = memory;
  }

  @Override
  public Optional<Pursuit> read(String clause) {
    var said = Said.of(clause);
    if (!said.quoted().isEmpty()) {
      return Optional.empty();
    }
    if (said.starts("copy", "memorize", "memorise", "remember", "find", "locate")
        && said.has("text", "word", "content")) {
      var into = said.starts("copy") ? said.after("into", "onto", "to") : said.after("into");
      return into.isEmpty()
          ? Optional.of(scene -> keep(scene, said.rest()))
          : Optional.of(
              new Stages(
                  List.of(
                      scene -> keep(scene, said.rest().before("into", "onto", "to")),
                      new Put(memory, into))));
    }
    if (!said.starts("type", "enter", "paste", "write", "input", "put", "insert", "copy")) {
      return Optional.empty();
    }
    int far = said.text().lastIndexOf(" into ");
    var what = far > 0 ? said.rest().before("into") : said.rest().before(INTO);
    var where = far > 0 ? said.after("into") : said.rest().after(INTO);
    boolean unknown = !memory.text().isEmpty() && what.text().matches("[a-z]");
    if (unknown || PRONOUNS.contains(what.text().toLowerCase(java.util.Locale.ROOT))) {
      return Optional.of(new Put(memory, where));
    }
    boolean each = what.has("value") && what.has("label", "field") && what.has("each", "every");
    if (each) {
      return Optional.of(new Once("Gives each field its value.", Transfer::everyField));
    }
    var thing = what.after("of").text().replaceFirst("^(?i)the ", "");
    if (what.starts("the") && !thing.isEmpty() && !what.has("value", "text", "word")) {
      var property = what.rest().before("of").text();
      return Optional.of(
          new Stages(List.of(scene -> cell(scene, thing, property), new Put(memory, where))));
    }
    boolean points =
        what.starts("the", "all", "each")
            && what.numbers().isEmpty()
            && (what.has("text", "word", "paragraph", "sentence", "content")
                || (what.has("value") && !what.after("of", "for").isEmpty()));
    return points
        ? Optional.of(new Stages(List.of(scene -> keep(scene, what), new Put(memory, where))))
        : Optional.empty();
  }

  private Move cell(Scene scene, String thing, String property) {
    var found = new Lookup(scene).cell(thing, property);
    found.ifPresent(memory::keep);
    return found.isPresent() ? new Move.Done() : new Move.Pass();
  }

  private Move keep(Scene scene, Said what) {
    var found = new Passage(scene).find(what);
    if (found.isEmpty()) {
      return what.has("value") ? Look.missing(scene, what.text()) : new Move.Pass();
    }
    memory.keep(found.get());
    return new Move.Done();
  }

  private static Optional<List<Action>> everyField(Scene scene) {
    var lookup = new Lookup(scene);
    var actions = new ArrayList<Action>();
    for (var field : Look.texts(scene)) {
      var value = lookup.value(field.label());
      if (value.isEmpty()) {
        return Optional.empty();
      }
      actions.addAll(Setting.actions(field, value.get()));
    }
    return actions.isEmpty() ? Optional.empty() : Optional.of(actions);
  }

  /** Types what was kept; an empty memory has nothing to type. */
  static final class Put implements Pursuit {

    private final Memory memory;
    private final Said where;
    private boolean acted;

    Put(Memory memory, Said where) {
      this.memory = memory;
      this.where = where;
    }

    @Override
    public Move next(Scene scene) {
      if (acted) {
        return scene.refused()
            ? new Move.Stuck(scene.seen().problem(), List.of())
            : new Move.Done();
      }
      if (memory.text().isEmpty()) {
        return new Move.Pass();
      }
      var field =
          Look.text(scene, where.target())
              .filter(each -> !each.node().value().equals(memory.text()))
              .or(() -> empty(scene));
      if (field.isEmpty()) {
        return Look.missing(scene, "field '" + where.text() + "'");
      }
      acted = true;
      return new Move.Do(
          Setting.actions(field.get(), memory.text()),
          "Puts what was read into the " + Labels.spoken(field.get().node()) + ".",
          .85);
    }

    private static Optional<Field> empty(Scene scene) {
      return new Fields(scene)
          .all().stream()
              .filter(field -> field.kind() == Field.Kind.TEXT && field.empty())
              .findFirst();
    }
  }
}
