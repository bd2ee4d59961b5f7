package remora.planner.operation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import remora.browser.entity.Box;
import remora.browser.entity.Node;
import remora.planner.control.Kinds;
import remora.planner.control.Scene;
import remora.planner.language.Words;

/**
 * Nine places of one size in three rows, and what stands in them: words, parts of a drawing, names
 * of pictures and classes. A place that looks otherwise than at first in some other way is taken,
 * by whoever it was that moved.
 */
final class ThreeByThree {

  private static final double EVEN = 8;
  private static final Set<String> CROSSES = Set.of("x", "cross");
  private static final Set<String> NOUGHTS = Set.of("o", "nought", "circle");

  private final List<Box> places;
  private final List<String> first = new ArrayList<>();
  private final Set<Integer> own = new HashSet<>();

  private ThreeByThree(List<Box> places) {
    this.places = places;
  }

  /** The board of a page, empty where nine places cannot be told. */
  static Optional<ThreeByThree> of(Scene scene) {
    var bySize =
        scene.page().visible(node -> node.box().width() > 10 && node.box().height() > 10).stream()
            .filter(node -> !Kinds.field(node))
            .collect(
                Collectors.groupingBy(
                    node ->
                        Math.round(node.box().width() / EVEN)
                            + "x"
                            + Math.round(node.box().height() / EVEN)));
    var board =
        bySize.values().stream()
            .map(ThreeByThree::grid)
            .flatMap(Optional::stream)
            .max(Comparator.comparingDouble(grid -> grid.get(0).width()))
            .map(ThreeByThree::new);
    board.ifPresent(each -> each.places.forEach(place -> each.first.add(each.look(scene, place))));
    return board;
  }

  /** Nine of them that stand in three rows of three, row by row. */
  private static Optional<List<Box>> grid(List<Node> nodes) {
    var boxes = new ArrayList<Box>();
    for (var node : nodes) {
      if (boxes.stream().noneMatch(box -> near(box, node.box()))) {
        boxes.add(node.box());
      }
    }
    if (boxes.size() != 9) {
      return Optional.empty();
    }
    boxes.sort(Comparator.comparingDouble(Box::centreY));
    var rows = new ArrayList<Box>();
    for (int row = 0; row < 3; row++) {
      var line = new ArrayList<>(boxes.subList(3 * row, 3 * row + 3));
      line.sort(Comparator.comparingDouble(Box::centreX));
      rows.addAll(line);
    }
    for (int i = 0; i < 9; i++) {
      boolean straight =
          Math.abs(rows.get(i).centreX() - rows.get(i % 3).centreX()) < EVEN
              && Math.abs(rows.get(i).centreY() - rows.get(i - i % 3).centreY()) < EVEN;
      if (!straight) {
        return Optional.empty();
      }
    }
    boolean apart =
        rows.get(1).centreX() - rows.get(0).centreX() > EVEN
            && rows.get(3).centreY() - rows.get(0).centreY() > EVEN;
    return apart ? Optional.of(rows) : Optional.empty();
  }

  private static boolean near(Box one, Box other) {
    return Math.abs(one.centreX() - other.centreX()) < EVEN
        && Math.abs(one.centreY() - other.centreY()) < EVEN;
  }

  /** X, O or a space for each place, row by row. */
  String marks(Scene scene, char mine) {
    var marks = new StringBuilder();
    for (int i = 0; i < places.size(); i++) {
      char mark = mark(scene, places.get(i));
      boolean changed = mark == NextMark.FREE && !look(scene, places.get(i)).equals(first.get(i));
      char theirs = mine == 'X' ? 'O' : 'X';
      marks.append(changed ? own.contains(i) ? mine : theirs : mark);
    }
    return marks.toString();
  }

  /** What to click for a place, which is one's own from now on. */
  Optional<Node> cell(Scene scene, int index) {
    own.add(index);
    var inside = inside(scene, places.get(index));
    return inside.stream()
        .filter(Kinds::clickable)
        .findFirst()
        .or(() -> inside.stream().findFirst());
  }

  private static char mark(Scene scene, Box place) {
    for (var node : inside(scene, place)) {
      var said = Look.shown(node).strip().toLowerCase(Locale.ROOT);
      if (Set.of("x", "✕", "✖", "×", "❌", "╳").contains(said)) {
        return 'X';
      }
      if (Set.of("o", "0", "○", "◯", "⭕").contains(said)) {
        return 'O';
      }
      var told = Words.of(node.attribute("class") + " " + node.name());
      boolean cross = told.stream().anyMatch(CROSSES::contains);
      boolean nought =
          node.tag().equals("circle")
              || node.tag().equals("ellipse")
              || told.stream().anyMatch(NOUGHTS::contains);
      if (cross != nought) {
        return cross ? 'X' : 'O';
      }
    }
    return NextMark.FREE;
  }

  private static List<Node> inside(Scene scene, Box place) {
    return scene
        .page()
        .visible(
            node ->
                node.box().x() > place.x() - EVEN
                    && node.box().y() > place.y() - EVEN
                    && node.box().width() < place.width() + EVEN
                    && node.box().height() < place.height() + EVEN
                    && node.box().centreX() < place.x() + place.width()
                    && node.box().centreY() < place.y() + place.height());
  }

  private String look(Scene scene, Box place) {
    return inside(scene, place).stream()
        .map(
            node ->
                node.tag()
                    + Look.shown(node)
                    + node.attribute("class")
                    + node.attribute("background"))
        .collect(Collectors.joining("|"));
  }
}
