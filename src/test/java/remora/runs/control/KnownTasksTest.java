package remora.runs.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import remora.runs.entity.Task;
import remora.runs.entity.TaskSpec;

class KnownTasksTest {

  private final KnownTasks known = new KnownTasks();

  @Test
  void findsWhatWasKept() {
    known.keep(List.of(task(1, 10), task(2, 10)), known.now());
    assertThat(known.find(List.of(id(1), id(3)))).containsOnlyKeys(id(1));
    known.keep(List.of(task(1, 20)), known.now());
    assertThat(known.find(List.of(id(1))).get(id(1)).instruction()).hasSize(20);
  }

  @Test
  void holdsNoMoreThanItsWeightAndForgetsFirstWhatNobodyAskedFor() {
    int large = 1024 * 1024;
    for (int n = 0; n < 20; n++) {
      known.keep(List.of(task(n, large)), known.now());
    }
    assertThat(known.find(List.of(id(0)))).hasSize(1);
    for (int n = 20; n < 40; n++) {
      known.keep(List.of(task(n, large)), known.now());
    }
    List<String> all = IntStream.range(0, 40).mapToObj(KnownTasksTest::id).toList();
    assertThat(known.find(all)).hasSizeBetween(20, 24).doesNotContainKey(id(1));
    known.keep(List.of(task(1, 0)), known.now());
    known.find(List.of(id(39)));
    assertThat(known.find(all)).containsKeys(id(1), id(39));
  }

  @Test
  void aTaskThatEndedWhileItWasReadIsNotKeptAsItWas() {
    long since = known.now();
    known.ended(List.of(id(1)));
    known.keep(List.of(task(1, 5), task(2, 5)), since);
    assertThat(known.find(List.of(id(1), id(2)))).containsOnlyKeys(id(2));
    known.keep(List.of(task(1, 5)), known.now());
    assertThat(known.find(List.of(id(1)))).hasSize(1);
    known.ended(List.of(id(1)));
    assertThat(known.find(List.of(id(1)))).isEmpty();
  }

  private static String id(int index) {
    return Task.id("run", index);
  }

  private static Task task(int index, int instruction) {
    return Task.of(
        "run",
        index,
        new TaskSpec(
            "http://a",
            Optional.of("x".repeat(instruction)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Duration.ofSeconds(5)));
  }
}
