package remora.planner.control;

import java.util.ArrayList;
import java.util.List;
import remora.planner.language.Words;

/** Candidates of different names that answer equally well to what was said. */
final class Ties {

  /** Scores so close are no difference. */
  private static final double CLOSE = .02;

  /** From here on the words themselves, or the lexicon, have said what is meant. */
  private static final double CLEAR = .9;

  private Ties() {}

  /** The same, with the one first whose label means it; as they were where that is not clear. */
  static List<Candidate> broken(List<Candidate> sorted, String said, Scene scene) {
    if (sorted.size() < 2 || sorted.get(0).score() >= CLEAR) {
      return sorted;
    }
    double best = sorted.get(0).score();
    var alike =
        sorted.stream()
            .filter(candidate -> candidate.score() >= best - CLOSE)
            .map(candidate -> Restating.label(candidate.node()))
            .toList();
    if (alike.stream().map(Words::plain).distinct().count() < 2) {
      return sorted;
    }
    return scene
        .meanings()
        .closest(said, alike)
        .map(label -> first(sorted, alike.indexOf(label)))
        .orElse(sorted);
  }

  private static List<Candidate> first(List<Candidate> sorted, int index) {
    var moved = new ArrayList<>(sorted);
    moved.add(0, moved.remove(index));
    return moved;
  }
}
