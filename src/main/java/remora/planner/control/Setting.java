package remora.planner.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import remora.browser.action.Action;
import remora.browser.action.SelectOptions;
import remora.browser.action.SetChecked;
import remora.browser.action.TypeText;
import remora.browser.entity.Node;
import remora.browser.entity.Node.State;
import remora.planner.language.Similarity;

/** The actions that bring a value into a field. */
public final class Setting {

  private static final double FITS = .7;

  private Setting() {}

  public static List<Action> actions(Field field, String value) {
    return switch (field.kind()) {
      case TEXT, PASSWORD -> typed(field, value);
      case PICKER -> List.of();
      case CHARACTERS -> Characters.typed(field, value);
      case SELECT ->
          option(field, value)
              .<List<Action>>map(
                  label -> List.of(new SelectOptions(field.node().ref(), List.of(label))))
              .orElse(List.of());
      case CUSTOM_SELECT -> List.of(new SelectOptions(field.node().ref(), List.of(value)));
      case CHECKBOX -> List.of(new SetChecked(field.node().ref(), FieldFit.truth(value)));
      case RADIOS ->
          member(field, value)
              .<List<Action>>map(node -> List.of(new SetChecked(node.ref(), true)))
              .orElse(List.of());
      case CHECKBOXES -> checks(field, value);
    };
  }

  /** A combobox that can be typed into may want one of its suggestions, which typing brings up. */
  private static List<Action> typed(Field field, String value) {
    var typing = new TypeText(field.node().ref(), written(field, value), true, false);
    boolean suggests = field.node().role().equals("combobox") && field.node().options().isEmpty();
    return suggests
        ? List.of(typing, new SelectOptions(field.node().ref(), List.of(value)))
        : List.of(typing);
  }

  /** True when the field shows the value already; a password never shows. */
  public static boolean holds(Field field, String value) {
    return switch (field.kind()) {
      case PASSWORD, CUSTOM_SELECT -> false;
      case TEXT -> field.node().value().equals(written(field, value));
      case PICKER ->
          Dates.iso(value).filter(date -> Dates.says(field.node().value(), date)).isPresent();
      case CHARACTERS -> Characters.held(field).equals(Characters.of(value));
      case SELECT -> Similarity.of(value, field.node().value()) >= .97;
      case CHECKBOX -> field.node().is(State.CHECKED) == FieldFit.truth(value);
      case RADIOS -> member(field, value).filter(node -> node.is(State.CHECKED)).isPresent();
      case CHECKBOXES -> checks(field, value).isEmpty();
    };
  }

  private static String written(Field field, String value) {
    return Dates.asWanted(
        value, field.node().attribute("type"), field.node().attribute("placeholder"));
  }

  public static Optional<String> option(Field field, String value) {
    return field.node().options().stream()
        .filter(label -> Similarity.of(value, label) >= FITS)
        .max(Comparator.comparingDouble(label -> Similarity.of(value, label)));
  }

  private static Optional<Node> member(Field field, String value) {
    return field.members().stream()
        .filter(node -> Labels.similarity(value, node) >= FITS)
        .max(Comparator.comparingDouble(node -> Labels.similarity(value, node)));
  }

  private static List<Action> checks(Field field, String value) {
    var actions = new ArrayList<Action>();
    for (var part : value.split(",", -1)) {
      member(field, part.strip())
          .filter(node -> !node.is(State.CHECKED))
          .ifPresent(node -> actions.add(new SetChecked(node.ref(), true)));
    }
    return List.copyOf(actions);
  }
}
