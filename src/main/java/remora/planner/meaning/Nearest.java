package remora.planner.meaning;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import remora.planner.control.Meanings;
import remora.planner.language.Words;

/** Decides by the cosine of vectors, and rather not at all. */
final class Nearest implements Meanings {

  /** Of what pages did not have, much came to .4 and more (docs/agent-scores.md). */
  static final double LEAST = .5;

  /**
   * The second best must be so much further away: it tells mistakes ("boss" for "Job title",
   * "darker" for "Colour") from the rest better than the cosine itself.
   */
  static final double MARGIN = .15;

  /** Texts of one question; more take seconds. */
  static final int MOST = 200;

  /** A longer text is no label. */
  private static final int LONGEST = 80;

  private final Vectors vectors;

  Nearest(Vectors vectors) {
    this.vectors = vectors;
  }

  @Override
  public Optional<String> closest(String said, List<String> labels) {
    var seen = new HashSet<String>();
    var asked =
        labels.stream()
            .filter(label -> !Words.plain(label).isEmpty() && label.length() <= LONGEST)
            .filter(label -> seen.add(Words.plain(label)))
            .limit(MOST)
            .toList();
    if (asked.isEmpty() || Words.plain(said).isEmpty() || said.length() > LONGEST) {
      return Optional.empty();
    }
    double[] near = cosines(said, asked);
    int best = 0;
    for (int i = 1; i < near.length; i++) {
      best = near[i] > near[best] ? i : best;
    }
    for (int i = 0; i < near.length; i++) {
      if (i != best && near[best] - near[i] < MARGIN) {
        return Optional.empty();
      }
    }
    return near.length > 0 && near[best] >= LEAST ? Optional.of(asked.get(best)) : Optional.empty();
  }

  private double[] cosines(String said, List<String> labels) {
    var all = vectors.of(Stream.concat(Stream.of(said), labels.stream()).toList());
    return all.isEmpty()
        ? new double[0]
        : all.stream().skip(1).mapToDouble(label -> cosine(all.get(0), label)).toArray();
  }

  private static double cosine(float[] one, float[] other) {
    double dot = 0;
    double a = 0;
    double b = 0;
    for (int i = 0; i < one.length; i++) {
      dot += one[i] * other[i];
      a += one[i] * one[i];
      b += other[i] * other[i];
    }
    return a == 0 || b == 0 ? 0 : dot / Math.sqrt(a * b);
  }
}
