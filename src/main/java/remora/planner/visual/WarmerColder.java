package remora.planner.visual;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import remora.browser.action.ClickAt;
import remora.browser.action.HoverAt;
import remora.browser.entity.Node;
import remora.planner.control.Kinds;
import remora.planner.control.Labels;
import remora.planner.control.Move;
import remora.planner.control.Operator;
import remora.planner.control.Pursuit;
import remora.planner.control.Scene;
import remora.planner.language.Said;

/** "Find and click the hot area": a place that shows only by what the page says to each try. */
final class WarmerColder implements Operator {

  @Override
  public Optional<Pursuit> read(String clause) {
    var said = Said.of(clause);
    boolean hidden =
        said.has("hot", "hottest", "hidden", "warmest", "invisible", "secret", "buried");
    boolean place =
        said.has(
            "area", "spot", "point", "place", "region", "location", "zone", "treasure", "target");
    return hidden && place && said.starts("find", "click", "search", "locate", "discover", "tap")
        ? Optional.of(new Walk(said.target().label()))
        : Optional.empty();
  }

  private static final class Walk implements Pursuit {

    private static final int MOST = 45;
    private static final double SMALLEST = 60;
    private static final Set<String> PICTURES = Set.of("figure", "img", "image", "canvas");

    private final String label;
    private final Probes probes = new Probes();
    private Optional<Node> field = Optional.empty();
    private boolean clicks;
    private boolean clicked;
    private int tries;
    private List<String> before = List.of();

    Walk(String label) {
      this.label = label;
    }

    @Override
    public Move next(Scene scene) {
      if (tries == 0) {
        field = isNamed(scene) ? Optional.empty() : field(scene);
        if (field.isEmpty()) {
          return new Move.Pass();
        }
        return probe(scene);
      }
      if (scene.refused()) {
        return new Move.Stuck(scene.seen().problem(), List.of());
      }
      if (clicked && !clicks) {
        return scene.unmoved()
            ? new Move.Stuck("A click on the place changes nothing.", List.of())
            : new Move.Done();
      }
      var answer = answer(scene);
      if (answer.silent() && !probes.heard()) {
        // Some pages answer to the mouse, some to clicks only.
        if (tries >= 3 && clicks) {
          return new Move.Stuck("The page does not say how near a try was.", List.of());
        }
        clicks |= tries >= 2;
        return probe(scene);
      }
      probes.hears(answer);
      boolean here = answer.found() || answer.level().orElse(0) >= Warmth.HOT;
      if (here && clicks) {
        return new Move.Done();
      }
      if (here) {
        clicked = true;
        return at(scene, true, "Clicks the place that the page calls hot.");
      }
      return tries < MOST
          ? probe(scene)
          : new Move.Stuck("The place was not found in " + MOST + " tries.", List.of());
    }

    /** What is new on the page, else what it says at all. */
    private Warmth answer(Scene scene) {
      var now = lines(scene);
      var fresh = new ArrayList<>(now);
      fresh.removeAll(before);
      var said = Warmth.of(fresh);
      return said.silent() ? Warmth.of(now) : said;
    }

    private static List<String> lines(Scene scene) {
      return scene.page().snapshot().text().lines().toList();
    }

    private Move probe(Scene scene) {
      tries++;
      before = lines(scene);
      probes.goOn();
      return at(scene, clicks, "Tries a place.");
    }

    private Move at(Scene scene, boolean click, String why) {
      var node = scene.page().snapshot().node(field.orElseThrow().ref()).or(() -> field(scene));
      if (node.isEmpty()) {
        return new Move.Stuck("What was searched has gone.", List.of());
      }
      double x = probes.x() * node.get().box().width();
      double y = probes.y() * node.get().box().height();
      var ref = node.get().ref();
      return Move.act(click ? new ClickAt(ref, x, y) : new HoverAt(ref, x, y), why, .7);
    }

    /** Something of that very name is to be seen and used: no place is hidden. */
    private boolean isNamed(Scene scene) {
      return !label.isEmpty()
          && scene.page().visible(Kinds::clickable).stream()
              .anyMatch(node -> Labels.similarity(label, node) >= .9);
    }

    /** A name alone is none of its words: it may come from its markup. */
    private static boolean isBlank(Scene scene, Node node) {
      return node.text().isBlank()
          && scene.page().descendants(node).stream().allMatch(each -> each.text().isBlank());
    }

    /** The largest surface without words of its own. */
    private static Optional<Node> field(Scene scene) {
      return scene
          .page()
          .visible(
              node ->
                  node.box().width() >= SMALLEST
                      && node.box().height() >= SMALLEST
                      && (PICTURES.contains(node.role())
                          || (!Kinds.field(node) && isBlank(scene, node))))
          .stream()
          .max(Comparator.comparingDouble(node -> node.box().width() * node.box().height()));
    }
  }
}
