package remora.planner.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RememberingTest {

  private final List<List<String>> asked = new ArrayList<>();
  private boolean answers = true;

  private final Remembering remembering =
      new Remembering(
          texts -> {
            asked.add(texts);
            return answers
                ? texts.stream().map(text -> new float[] {text.length()}).toList()
                : List.of();
          });

  @Test
  void onlyNewTextsAreAskedForAndTheOrderIsKept() {
    assertThat(remembering.of(List.of("a", "bb"))).hasSize(2);
    List<float[]> vectors = remembering.of(List.of("ccc", "a", "ccc", "bb"));
    assertThat(vectors).extracting(vector -> vector[0]).containsExactly(3f, 1f, 3f, 2f);
    assertThat(asked).containsExactly(List.of("a", "bb"), List.of("ccc"));
  }

  @Test
  void whatNobodyAnsweredIsAskedForAgain() {
    answers = false;
    assertThat(remembering.of(List.of("a"))).isEmpty();
    answers = true;
    assertThat(remembering.of(List.of("a"))).hasSize(1);
    assertThat(asked).hasSize(2);
  }

  @Test
  void itForgetsWhatWasNotAskedForForLong() {
    IntStream.rangeClosed(0, Remembering.MOST).forEach(i -> known("text " + i));
    asked.clear();
    known("text " + Remembering.MOST);
    assertThat(asked).isEmpty();
    known("text 0");
    assertThat(asked).containsExactly(List.of("text 0"));
  }

  private void known(String text) {
    assertThat(remembering.of(List.of(text))).hasSize(1);
  }
}
