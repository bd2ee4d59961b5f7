package remora.planner.operation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import remora.browser.action.Click;
import remora.browser.action.Pause;
import remora.browser.action.TypeText;
import remora.browser.entity.Node;
import remora.planner.control.Kinds;
import remora.planner.control.Labels;
import remora.planner.control.Move;
import remora.planner.control.Operator;
import remora.planner.control.Pursuit;
import remora.planner.control.Scene;
import remora.planner.language.Said;
import remora.planner.language.Words;

/** "Enter an item that starts with X and ends with Y": one of what a field suggests. */
final class Suggestions implements Operator {

  @Override
  public Optional<Pursuit> read(String clause) {
    var said = Said.of(clause);
    boolean chooses = said.starts("enter", "type", "choose", "select", "pick", "input", "find");
    if (!chooses || said.quoted().isEmpty()) {
      return Optional.empty();
    }
    var begin = quotedAfter(said, "starts", "start", "starting", "begins", "beginning", "begin");
    var end = quotedAfter(said, "ends", "end", "ending", "finishes", "finishing");
    var middle = quotedAfter(said, "contains", "containing", "includes", "including", "contain");
    var typed = begin.or(() -> middle).or(() -> end);
    return typed.map(
        text ->
            new Walk(
                text,
                option ->
                    option.startsWith(lower(begin.orElse("")))
                        && option.endsWith(lower(end.orElse("")))
                        && option.contains(lower(middle.orElse(""))),
                scene -> Look.text(scene, said.after("in", "into").target()).map(f -> f.node()),
                true));
  }

  private static Optional<String> quotedAfter(Said said, String... words) {
    return said.after(words).quoted().stream().findFirst();
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /** Types and takes the first suggestion that fits. */
  static final class Walk implements Pursuit {

    private static final Set<String> CHOICES =
        Set.of("option", "menuitem", "listitem", "treeitem", "text", "cell", "link", "button");
    private static final int MOST_LOOKS = 5;

    private final String typed;
    private final Predicate<String> fits;
    private final java.util.function.Function<Scene, Optional<Node>> field;
    private final boolean needed;
    private Set<String> before = Set.of();
    private int looks;
    private boolean begun;
    private boolean done;

    /**
     * Types this and takes a suggestion.
     *
     * @param needed false when the field may be a plain one, which suggests nothing
     */
    Walk(
        String typed,
        Predicate<String> fits,
        java.util.function.Function<Scene, Optional<Node>> field,
        boolean needed) {
      this.needed = needed;
      this.typed = typed;
      this.fits = fits;
      this.field = field;
    }

    /** Among "Jackson" and "Nantucket (ACK)", ACK means the second. */
    private int whole(String option) {
      return Words.of(option).containsAll(Words.of(typed)) ? 1 : 0;
    }

    /** Typing brought up nothing at all, and the text stands in the field. */
    private boolean plain(Scene scene) {
      return scene.page().visible(each -> !before.contains(each.ref())).isEmpty()
          && field.apply(scene).filter(node -> node.value().equals(typed)).isPresent();
    }

    @Override
    public Move next(Scene scene) {
      if (done) {
        return new Move.Done();
      }
      if (!begun) {
        var node = field.apply(scene);
        if (node.isEmpty()) {
          return new Move.Pass();
        }
        begun = true;
        before =
            scene.page().visible(each -> true).stream()
                .map(Node::ref)
                .collect(java.util.stream.Collectors.toSet());
        return Move.act(
            new TypeText(node.get().ref(), typed, true, false),
            "Asks the " + Labels.spoken(node.get()) + " for suggestions.",
            .85);
      }
      var choice =
          scene.page().visible(each -> CHOICES.contains(each.role())).stream()
              .filter(each -> !before.contains(each.ref()) && Kinds.usable(each))
              .filter(each -> fits.test(lower(scene.page().text(each)).strip()))
              .max(java.util.Comparator.comparingInt(each -> whole(scene.page().text(each))));
      if (choice.isPresent()) {
        done = true;
        return Move.act(
            new Click(choice.get().ref()),
            "Takes the suggestion " + Labels.spoken(choice.get()) + ".",
            .9);
      }
      if (!needed && looks > 1 && plain(scene)) {
        done = true;
        return new Move.Done();
      }
      return looks++ < MOST_LOOKS
          ? Move.act(new Pause(400), "Waits for suggestions.", .7)
          : new Move.Missing("a suggestion for '" + typed + "'", List::of);
    }
  }
}
