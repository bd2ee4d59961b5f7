package remora.planner.control;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import remora.browser.action.Action;
import remora.browser.action.Click;
import remora.browser.action.TypeText;
import remora.browser.entity.Node;
import remora.browser.entity.Node.State;
import remora.planner.language.Command;
import remora.planner.language.Intent;
import remora.planner.language.Similarity;
import remora.planner.language.Target;

/** Brings one value into one field: types, sets or selects. */
final class ValuePursuit implements Pursuit {

  private static final double NAMED = .6;

  private final Command command;
  private final String value;
  private final Map<String, String> put = new HashMap<>();
  private boolean opened;
  private boolean done;

  ValuePursuit(Command command, Map<String, String> input) {
    this.command = command;
    this.value =
        command.value().isEmpty() ? fromInput(command.target().label(), input) : command.value();
  }

  /** "Fill in the Name field" without a value takes the input's. */
  private static String fromInput(String label, Map<String, String> input) {
    return input.entrySet().stream()
        .filter(entry -> Similarity.of(entry.getKey(), label) >= NAMED)
        .max(Comparator.comparingDouble(entry -> Similarity.of(entry.getKey(), label)))
        .map(Map.Entry::getValue)
        .orElse("");
  }

  @Override
  public Move next(Scene scene) {
    if (done) {
      return scene.refused()
          ? new Move.Stuck("The value could not be set: " + scene.seen().problem(), nearest(scene))
          : Kept.all(scene, put);
    }
    if (value.isEmpty() && command.count() == 0) {
      return new Move.Stuck(
          "The instruction and the input give no value for '" + command.target().spoken() + "'.",
          List.of());
    }
    if (opened) {
      return pickOpened(scene);
    }
    return command.intent() == Intent.SELECT ? select(scene) : type(scene);
  }

  private Move type(Scene scene) {
    if (command.target().all() && command.target().label().isEmpty()) {
      return everywhere(scene);
    }
    var field = field(scene);
    if (field.isEmpty()) {
      return new Move.Missing("field '" + command.target().spoken() + "'", () -> nearest(scene));
    }
    return put(field.get(), value);
  }

  /** "Into both fields": the same value for each that takes text. */
  private Move everywhere(Scene scene) {
    var actions =
        new Fields(scene)
            .all().stream()
                .filter(
                    field -> field.kind() == Field.Kind.TEXT || field.kind() == Field.Kind.PASSWORD)
                .flatMap(field -> Setting.actions(field, value).stream())
                .toList();
    done = !actions.isEmpty();
    return actions.isEmpty()
        ? new Move.Missing("field", () -> nearest(scene))
        : new Move.Do(actions, "Sets every field that takes text.", .85);
  }

  private Move put(Field field, String wanted) {
    if (field.kind() == Field.Kind.CUSTOM_SELECT) {
      return opening(field.node());
    }
    var actions = Setting.actions(field, wanted);
    if (actions.isEmpty()) {
      return Setting.holds(field, wanted)
          ? new Move.Done()
          : new Move.Missing("option '" + value + "'", () -> List.copyOf(FieldFit.options(field)));
    }
    done = true;
    put.put(field.node().ref(), wanted);
    return new Move.Do(actions, "Sets the " + Labels.spoken(field.node()) + ".", .9);
  }

  private Move opening(Node node) {
    opened = true;
    Action action =
        Kinds.textField(node)
            ? new TypeText(node.ref(), value, true, false)
            : new Click(node.ref());
    return Move.act(action, "Opens the choices of the " + Labels.spoken(node) + ".", .8);
  }

  private Optional<Field> field(Scene scene) {
    var target = command.target();
    var fields = new Fields(scene).all();
    if (target.label().isEmpty() && target.ordinal() == 0) {
      return unnamed(fields);
    }
    var grounding =
        new Grounding(
            scene,
            node -> fields.stream().anyMatch(field -> field.node().ref().equals(node.ref())));
    var found = grounding.candidates(withFieldNoun(target)).stream().findFirst();
    return found
        .flatMap(
            candidate ->
                fields.stream()
                    .filter(field -> field.node().ref().equals(candidate.node().ref()))
                    .findFirst())
        .or(() -> byFit(target.label(), fields))
        .or(() -> Unlabelled.byKind(target.label(), fields))
        .or(
            () ->
                Unlabelled.only(fields)
                    .filter(field -> target.scopes().isEmpty() && Unlabelled.vague(field)));
  }

  private static Target withFieldNoun(Target target) {
    return target.noun().isEmpty()
        ? new Target(
            target.label(),
            target.full(),
            "field",
            target.ordinal(),
            target.best(),
            target.all(),
            target.quoted(),
            target.scopes())
        : target;
  }

  private Optional<Field> byFit(String label, List<Field> fields) {
    return fields.stream()
        .filter(field -> FieldFit.of(label, value, field) >= NAMED)
        .max(Comparator.comparingDouble(field -> FieldFit.of(label, value, field)));
  }

  /** No name given: the field in focus, else the only one, else the first that is empty. */
  private static Optional<Field> unnamed(List<Field> fields) {
    var texts =
        fields.stream()
            .filter(field -> field.kind() == Field.Kind.TEXT || field.kind() == Field.Kind.PASSWORD)
            .toList();
    return texts.stream()
        .filter(field -> field.node().is(State.FOCUSED))
        .findFirst()
        .or(() -> texts.stream().filter(Field::empty).findFirst())
        .or(() -> texts.stream().findFirst());
  }

  /**
   * A select or a group with such an option, a custom list that has to be opened, or just something
   * of that name.
   */
  private Move select(Scene scene) {
    var fields = new Fields(scene).all();
    var label = command.target().label();
    if (command.count() != 0) {
      return nth(scene, fields);
    }
    var choice = choice(fields, label, value);
    if (choice.isPresent()) {
      return put(choice.get(), value);
    }
    var unlabelled =
        label.isEmpty()
            ? Optional.<Field>empty()
            : choice(fields, "", value).filter(field -> FieldFit.option(value, field) >= .9);
    if (unlabelled.isPresent() && holders(fields) == 1) {
      return put(unlabelled.get(), value);
    }
    var named = cut(fields);
    if (named.isPresent()) {
      return put(named.get(), value.substring(value.indexOf(' ') + 1));
    }
    if (!label.isEmpty()) {
      var custom =
          field(scene)
              .filter(
                  field ->
                      field.kind() == Field.Kind.CUSTOM_SELECT || field.kind() == Field.Kind.TEXT);
      if (custom.isPresent()) {
        return opening(custom.get().node());
      }
    }
    var other =
        new Grounding(scene, node -> Kinds.clickable(node) && !Kinds.textField(node))
            .candidates(Target.named(value));
    if (other.isEmpty()) {
      return new Move.Missing("option '" + value + "'", () -> nearest(scene));
    }
    done = true;
    return Move.act(
        new Click(other.get(0).node().ref()),
        "Chooses the " + Labels.spoken(other.get(0).node()) + ".",
        other.get(0).confidence());
  }

  /** How many lists have the option. */
  private long holders(List<Field> fields) {
    return fields.stream()
        .filter(field -> field.kind() == Field.Kind.SELECT && FieldFit.option(value, field) >= .9)
        .count();
  }

  private static Optional<Field> choice(List<Field> fields, String label, String wanted) {
    return fields.stream()
        .filter(
            field ->
                field.kind() == Field.Kind.SELECT
                    || field.kind() == Field.Kind.RADIOS
                    || field.kind() == Field.Kind.CHECKBOXES)
        .filter(
            field ->
                FieldFit.option(wanted, field) >= .7
                    && (label.isEmpty() || named(label, field) >= .55))
        .max(
            Comparator.comparingDouble(
                field ->
                    FieldFit.option(wanted, field) + (label.isEmpty() ? 0 : named(label, field))));
  }

  private static double named(String label, Field field) {
    return Math.max(Similarity.of(label, field.label()), Labels.similarity(label, field.node()));
  }

  /** "Choose the size Large": the first words name the field. */
  private Optional<Field> cut(List<Field> fields) {
    int gap = value.indexOf(' ');
    return gap < 0 || !command.target().label().isEmpty()
        ? Optional.empty()
        : choice(fields, value.substring(0, gap), value.substring(gap + 1));
  }

  private Move nth(Scene scene, List<Field> fields) {
    var field =
        fields.stream()
            .filter(each -> each.kind() == Field.Kind.SELECT || each.kind() == Field.Kind.RADIOS)
            .findFirst();
    var options = field.map(FieldFit::options).orElse(List.of());
    int index = command.count() > 0 ? command.count() - 1 : options.size() + command.count();
    if (index < 0 || index >= options.size()) {
      return new Move.Missing(command.source(), () -> nearest(scene));
    }
    done = true;
    return new Move.Do(
        Setting.actions(field.get(), options.get(index)), "Chooses the option at that place.", .8);
  }

  private Move pickOpened(Scene scene) {
    var options =
        new Grounding(
                scene,
                node ->
                    List.of("option", "menuitem", "menuitemradio", "listitem", "treeitem")
                        .contains(node.role()))
            .candidates(Target.named(value));
    if (options.isEmpty()) {
      return command.intent() == Intent.SELECT
          ? new Move.Missing("option '" + value + "'", () -> nearest(scene))
          : new Move.Done();
    }
    done = true;
    return Move.act(
        new Click(options.get(0).node().ref()),
        "Chooses the " + Labels.spoken(options.get(0).node()) + ".",
        .9);
  }

  private List<String> nearest(Scene scene) {
    return new Grounding(scene, Kinds::field)
        .nearest(command.target().isEmpty() ? Target.named(value) : command.target());
  }
}
