package remora.planner.operation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import remora.browser.action.Click;
import remora.browser.entity.Node;
import remora.planner.control.Kinds;
import remora.planner.control.Labels;
import remora.planner.control.Move;
import remora.planner.control.Operator;
import remora.planner.control.Pursuit;
import remora.planner.control.Scene;
import remora.planner.language.Lexicon;
import remora.planner.language.Said;

/**
 * "For the user Bob, click the Reply button": the control that follows his name, if need be behind
 * what shows more of his record.
 */
final class OfOne implements Operator {

  @Override
  public Optional<Pursuit> read(String clause) {
    var said = Said.of(clause);
    boolean turned = said.starts("for") && said.has("click", "press", "tap", "use");
    if (!turned) {
      return Optional.empty();
    }
    var owner =
        said.rest()
            .before("click", "press", "tap", "use")
            .text()
            .replaceFirst("(?i)^(the )?(user|person|contact|post by|post of) ", "")
            .replaceFirst("[,;]$", "")
            .strip();
    var control =
        said.quoted().stream()
            .findFirst()
            .orElse(said.after("click", "press", "tap", "use").target().label());
    return owner.isEmpty() || control.isEmpty()
        ? Optional.empty()
        : Optional.of(new Walk(owner, control));
  }

  private static final class Walk implements Pursuit {

    private final String owner;
    private final String control;
    private boolean opened;
    private boolean done;

    Walk(String owner, String control) {
      this.owner = owner;
      this.control = control;
    }

    @Override
    public Move next(Scene scene) {
      if (done) {
        return scene.refused()
            ? new Move.Stuck(scene.seen().problem(), List.of())
            : new Move.Done();
      }
      var anchor =
          scene.page().visible(node -> Look.shown(node).strip().equalsIgnoreCase(owner)).stream()
              .max(Comparator.comparingInt(node -> scene.page().ancestors(node).size()));
      if (anchor.isEmpty()) {
        return new Move.Pass();
      }
      var button = after(scene, anchor.get(), control);
      if (button.isPresent()) {
        done = true;
        return Move.act(
            new Click(button.get().ref()), "Uses " + Labels.spoken(button.get()) + ".", .85);
      }
      var more = after(scene, anchor.get(), "more");
      if (more.isEmpty() || opened) {
        return Look.missing(scene, control + " of " + owner);
      }
      opened = true;
      return Move.act(new Click(more.get().ref()), "Shows what else can be done.", .7);
    }

    /** The first of that name behind the anchor, before the next of its like begins. */
    private static Optional<Node> after(Scene scene, Node anchor, String name) {
      int at = scene.page().position(anchor);
      int end =
          scene.page().visible(node -> alike(node, anchor)).stream()
              .mapToInt(scene.page()::position)
              .filter(position -> position > at)
              .min()
              .orElse(Integer.MAX_VALUE);
      return scene.page().visible(node -> Kinds.clickable(node) && Kinds.usable(node)).stream()
          .filter(node -> scene.page().position(node) > at && scene.page().position(node) < end)
          .filter(
              node ->
                  Labels.similarity(name, node) >= .8
                      || (name.equals("more") && Lexicon.group(node.name()).equals("show more")))
          .findFirst();
    }

    private static boolean alike(Node node, Node anchor) {
      return node.role().equals(anchor.role())
          && node.tag().equals(anchor.tag())
          && node.attribute("class").equals(anchor.attribute("class"))
          && !anchor.attribute("class").isEmpty();
    }
  }
}
