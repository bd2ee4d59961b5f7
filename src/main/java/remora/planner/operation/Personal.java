package remora.planner.operation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import remora.browser.action.Click;
import remora.planner.control.Kinds;
import remora.planner.control.Labels;
import remora.planner.control.Move;
import remora.planner.control.Operator;
import remora.planner.control.Pursuit;
import remora.planner.control.Scene;
import remora.planner.language.Said;

/**
 * "Follow Ola Berg", "block @ola": where a person's name stands in a record that has a control of
 * the verb's very name, that control is meant, and not the name.
 */
final class Personal implements Operator {

  /** What is done to the name itself, or to a field. */
  private static final Set<String> OTHERS =
      Set.of(
          ("open view find show read see go get list click press tap use hit choose select visit "
                  + "search look scroll navigate wait what who type enter fill set write extract "
                  + "tell give check tick uncheck pick drag move hover close expand login sign log")
              .split(" ", -1));

  private static final int LONGEST = 4;

  @Override
  public Optional<Pursuit> read(String clause) {
    var said = Said.of(clause);
    var words = List.of(said.text().strip().split("\\s+", -1));
    boolean brief = words.size() > 1 && words.size() <= LONGEST + 1;
    if (!brief || !said.quoted().isEmpty() || said.words().isEmpty()) {
      return Optional.empty();
    }
    var verb = words.get(0).toLowerCase(Locale.ROOT);
    var name = words.subList(1, words.size());
    return !OTHERS.contains(verb)
            && verb.chars().allMatch(Character::isLetter)
            && name.stream().allMatch(Personal::proper)
        ? Optional.of(new Walk(verb, String.join(" ", name)))
        : Optional.empty();
  }

  private static boolean proper(String word) {
    return Character.isUpperCase(word.charAt(0)) || word.charAt(0) == '@';
  }

  private static final class Walk implements Pursuit {

    private static final double WHOLE = .9;

    private final String verb;
    private final String name;
    private boolean done;

    Walk(String verb, String name) {
      this.verb = verb;
      this.name = name;
    }

    @Override
    public Move next(Scene scene) {
      if (done) {
        return scene.refused()
            ? new Move.Stuck(scene.seen().problem(), List.of())
            : scene.unmoved()
                ? new Move.Stuck("Nothing came of it for " + name + ".", List.of())
                : new Move.Done();
      }
      // "Delete Account" on a button is the whole command.
      boolean whole =
          !scene
              .page()
              .visible(
                  node ->
                      Kinds.clickable(node) && Labels.similarity(verb + " " + name, node) >= WHOLE)
              .isEmpty();
      var button =
          Owned.of(scene, name).stream()
              .findFirst()
              .flatMap(record -> record.control(scene, verb))
              .filter(node -> !Kinds.field(node) && Owned.literal(verb, node));
      if (whole || button.isEmpty()) {
        return new Move.Pass();
      }
      done = true;
      return Move.act(
          new Click(button.get().ref()), "Uses " + Labels.spoken(button.get()) + ".", .85);
    }
  }
}
