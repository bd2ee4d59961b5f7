package remora.planner.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NearestTest {

  /** What was said lies at 0 degrees, a label at the angle that has this cosine. */
  private static Vectors near(Map<String, Double> cosines) {
    return texts ->
        texts.stream()
            .map(text -> cosines.getOrDefault(text, text.equals("luggage") ? 1.0 : 0.0))
            .map(
                cosine -> new float[] {cosine.floatValue(), (float) Math.sqrt(1 - cosine * cosine)})
            .toList();
  }

  private static List<String> asked(Map<String, Double> cosines, String... labels) {
    return new Nearest(near(cosines)).closest("luggage", List.of(labels)).stream().toList();
  }

  @Test
  void theLabelThatIsClearlyClosestIsMeant() {
    assertThat(asked(Map.of("Baggage", .8, "Seats", .3), "Seats", "Baggage"))
        .containsExactly("Baggage");
  }

  @Test
  void nothingThatIsFarAwayIsMeant() {
    assertThat(asked(Map.of("Baggage", .49), "Seats", "Baggage")).isEmpty();
    assertThat(asked(Map.of("Baggage", .51), "Seats", "Baggage")).isNotEmpty();
  }

  @Test
  void whatIsNotClearlyCloserThanTheSecondIsNotChosen() {
    assertThat(asked(Map.of("Baggage", .8, "Seats", .66), "Seats", "Baggage")).isEmpty();
    assertThat(asked(Map.of("Baggage", .8, "Seats", .64), "Seats", "Baggage")).isNotEmpty();
  }

  @Test
  void theSameLabelTwiceIsNoRival() {
    assertThat(asked(Map.of("Baggage", .8, "BAGGAGE", .8), "Baggage", "BAGGAGE"))
        .containsExactly("Baggage");
  }

  @Test
  void noMoreThanSoManyLabelsAreLookedAt() {
    var texts = new ArrayList<String>();
    Vectors counting =
        all -> {
          texts.addAll(all);
          return near(Map.of()).of(all);
        };
    var labels = IntStream.range(0, 1000).mapToObj(i -> "Label " + i).toList();
    assertThat(new Nearest(counting).closest("luggage", labels)).isEmpty();
    assertThat(texts).hasSize(1 + Nearest.MOST);
  }

  @Test
  void whatIsNoLabelIsNotAskedAbout() {
    var texts = new ArrayList<String>();
    Vectors counting =
        all -> {
          texts.addAll(all);
          return near(Map.of()).of(all);
        };
    var nearest = new Nearest(counting);
    assertThat(nearest.closest("luggage", List.of("", "  ", "★", "x".repeat(81)))).isEmpty();
    assertThat(nearest.closest(" ", List.of("Baggage"))).isEmpty();
    assertThat(texts).isEmpty();
  }

  @Test
  void nobodyToAskIsNoAnswer() {
    assertThat(new Nearest(texts -> List.of()).closest("luggage", List.of("Baggage"))).isEmpty();
  }
}
