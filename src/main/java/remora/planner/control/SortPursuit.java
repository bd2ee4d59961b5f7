package remora.planner.control;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import remora.browser.action.Action;
import remora.browser.action.Click;
import remora.browser.action.SelectOptions;
import remora.browser.action.SetChecked;
import remora.browser.action.TypeText;
import remora.browser.entity.Node;
import remora.planner.language.Command;
import remora.planner.language.Intent;
import remora.planner.language.Similarity;
import remora.planner.language.Target;
import remora.planner.language.Words;

/** Sorts or filters a list with the control that the page has for it. */
final class SortPursuit implements Pursuit {

  private static final double FITS = .6;

  private final Command command;
  private final String criterion;
  private boolean acted;

  SortPursuit(Command command) {
    this.command = command;
    this.criterion = command.value();
  }

  @Override
  public Move next(Scene scene) {
    if (acted) {
      return scene.refused()
          ? new Move.Stuck("The control could not be used: " + scene.seen().problem(), List.of())
          : new Move.Done();
    }
    var action = select(scene).or(() -> control(scene)).or(() -> typed(scene));
    if (action.isEmpty()) {
      return new Move.Missing(
          command.source(),
          () -> new Grounding(scene, Kinds::clickable).nearest(Target.named(criterion)));
    }
    acted = true;
    return Move.act(action.get(), "The page has a control for \"" + command.source() + "\".", .8);
  }

  /** A select with such an option, one that is called "sort" before any other. */
  private Optional<Action> select(Scene scene) {
    var purpose = command.intent() == Intent.SORT ? "sort" : "filter";
    return scene.page().visible(node -> Kinds.select(node) && Kinds.usable(node)).stream()
        .filter(node -> option(node).isPresent())
        .max(
            Comparator.comparingDouble(
                node -> fit(option(node).get()) + Labels.similarity(purpose, node) / 2))
        .map(node -> new SelectOptions(node.ref(), List.of(option(node).get())));
  }

  private Optional<String> option(Node node) {
    return node.options().stream()
        .filter(label -> fit(label) >= FITS)
        .max(Comparator.comparingDouble(this::fit));
  }

  /** Without a direction "by price" means upwards, as lists are sorted unless told otherwise. */
  private double fit(String option) {
    double direct = Similarity.of(criterion, option);
    var property = Direction.without(criterion);
    boolean named = !property.isEmpty() && Words.of(option).containsAll(property);
    int wanted = Direction.of(criterion);
    int offered = Direction.of(option);
    double direction = wanted == 0 ? (offered >= 0 ? .05 : 0) : wanted == offered ? .2 : -.5;
    boolean sorting = command.intent() == Intent.SORT;
    return Math.max(direct, named ? .7 : 0) + (sorting && direct < .97 ? direction : 0);
  }

  private Optional<Action> control(Scene scene) {
    var grounding =
        new Grounding(
            scene, node -> Kinds.clickable(node) && !Kinds.textField(node) && !Kinds.select(node));
    var named =
        grounding.candidates(
            Target.named((command.intent() == Intent.SORT ? "sort by " : "filter ") + criterion));
    var found = named.isEmpty() ? grounding.candidates(Target.named(criterion)) : named;
    return found.stream()
        .findFirst()
        .map(Candidate::node)
        .<Action>map(
            node -> Kinds.choice(node) ? new SetChecked(node.ref(), true) : new Click(node.ref()))
        .or(() -> header(scene).<Action>map(node -> new Click(node.ref())));
  }

  private Optional<Node> header(Scene scene) {
    return scene
        .page()
        .visible(node -> node.role().equals("columnheader") && Kinds.clickable(node))
        .stream()
        .filter(node -> Labels.similarity(criterion, node) >= .8)
        .findFirst();
  }

  private Optional<Action> typed(Scene scene) {
    boolean filter = command.intent() == Intent.FILTER;
    return scene
        .page()
        .visible(node -> filter && Kinds.textField(node) && Labels.similarity("filter", node) >= .8)
        .stream()
        .findFirst()
        .map(node -> new TypeText(node.ref(), criterion, true, true));
  }
}
