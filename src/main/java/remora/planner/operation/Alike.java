package remora.planner.operation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import remora.browser.action.Action;
import remora.browser.action.SetChecked;
import remora.browser.entity.Node;
import remora.browser.entity.Node.State;
import remora.planner.control.Labels;
import remora.planner.control.Scene;

/** "Words similar to phone and mail": for each the one box that means the same, or nothing. */
final class Alike {

  private static final double LEAST = .62;
  private static final double LEAD = .1;

  private Alike() {}

  static Optional<List<Action>> ticks(Scene scene, List<String> words) {
    var boxes = Several.boxes(scene);
    var actions = new ArrayList<Action>();
    for (var word : words) {
      var box = sure(boxes, word).or(() -> closest(scene, boxes, word));
      if (box.isEmpty()) {
        return Optional.empty();
      }
      if (!box.get().is(State.CHECKED)) {
        actions.add(new SetChecked(box.get().ref(), true));
      }
    }
    return Optional.of(actions);
  }

  /** By words and lexicon, and no other comes near. */
  private static Optional<Node> sure(List<Node> boxes, String word) {
    var fits =
        boxes.stream()
            .filter(node -> Labels.similarity(word, node) >= LEAST)
            .sorted(
                Comparator.comparingDouble((Node node) -> Labels.similarity(word, node)).reversed())
            .toList();
    boolean clear =
        fits.size() == 1
            || (fits.size() > 1
                && Labels.similarity(word, fits.get(0)) - Labels.similarity(word, fits.get(1))
                    > LEAD);
    return clear ? Optional.of(fits.get(0)) : Optional.empty();
  }

  private static Optional<Node> closest(Scene scene, List<Node> boxes, String word) {
    return scene
        .meanings()
        .closest(word, boxes.stream().map(Labels::spoken).toList())
        .flatMap(
            label -> boxes.stream().filter(node -> Labels.spoken(node).equals(label)).findFirst());
  }
}
