package remora.events.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

  private static final String ID = "65f8a9d2c1e4b5a6f7e8d9c0";
  private static final int TASKS = 1000;

  @Test
  void itSaysWhatWasToldInFewCharacters() {
    Cursor cursor = new Cursor(ID);
    assertThat(cursor).hasToString(ID + ":");
    IntStream.rangeClosed(0, 17).forEach(cursor::told);
    cursor.told(19);
    cursor.stepped(18, 1, 5);
    cursor.stepped(20, 1, 3);
    assertThat(cursor).hasToString(ID + ":0-17,19;18.1.5;20.1.3");
    cursor.told(18);
    assertThat(cursor).hasToString(ID + ":0-19;20.1.3");
    cursor.end();
    assertThat(cursor).hasToString(ID + ":done");
    assertThat(Cursor.of(ID + ":done", ID, 1).isOver()).isTrue();
  }

  @Test
  void whatWasToldInAnyOrderIsReadBackAtEachStep() {
    for (long seed = 0; seed < 100; seed++) {
      Random random = new Random(seed);
      int tasks = 1 + random.nextInt(TASKS);
      Cursor cursor = new Cursor(ID);
      Set<Integer> told = new HashSet<>();
      Map<Integer, int[]> places = new HashMap<>();
      for (int i = 0; i < 200; i++) {
        int task = random.nextInt(tasks);
        if (random.nextInt(3) == 0) {
          cursor.told(task);
          told.add(task);
          places.remove(task);
        } else {
          int[] place = {1 + random.nextInt(3), random.nextInt(1000)};
          cursor.stepped(task, place[0], place[1]);
          if (!told.contains(task)) {
            places.put(task, place);
          }
        }
        cursor = Cursor.of(cursor.toString(), ID, tasks);
      }
      Cursor read = cursor;
      assertThat(IntStream.range(0, tasks).filter(read::isTold))
          .as("seed %d", seed)
          .containsExactlyInAnyOrderElementsOf(told);
      assertThat(read.toldTasks()).isEqualTo(told.size());
      places.forEach(
          (task, place) -> {
            assertThat(read.events(task, place[0])).isEqualTo(place[1]);
            assertThat(read.events(task, place[0] + 1)).isZero();
          });
    }
  }

  @Test
  void itFitsIntoAHeaderWhateverHappens() {
    for (long seed = 0; seed < 3; seed++) {
      List<Integer> order = new ArrayList<>(IntStream.range(0, TASKS).boxed().toList());
      Collections.shuffle(order, new Random(seed));
      Cursor cursor = new Cursor(ID);
      int longest = 0;
      for (int task : order) {
        cursor.stepped(task, 99, 99_999);
        longest = Math.max(longest, cursor.toString().length());
      }
      for (int task : order) {
        if (task % 3 != 2) {
          cursor.told(task);
          longest = Math.max(longest, cursor.toString().length());
        }
      }
      assertThat(longest).isLessThan(Cursor.LONGEST);
      assertThat(Cursor.of(cursor.toString(), ID, TASKS)).hasToString(cursor.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        ":",
        "0",
        "65f8a9d2c1e4b5a6f7e8d9c1:",
        "65f8a9d2c1e4b5a6f7e8d9c0",
        "65f8a9d2c1e4b5a6f7e8d9c0:Done",
        "65f8a9d2c1e4b5a6f7e8d9c0:done;",
        "65f8a9d2c1e4b5a6f7e8d9c0:1,0",
        "65f8a9d2c1e4b5a6f7e8d9c0:0,1",
        "65f8a9d2c1e4b5a6f7e8d9c0:0-",
        "65f8a9d2c1e4b5a6f7e8d9c0:-1",
        "65f8a9d2c1e4b5a6f7e8d9c0:3-1",
        "65f8a9d2c1e4b5a6f7e8d9c0:01",
        "65f8a9d2c1e4b5a6f7e8d9c0:10",
        "65f8a9d2c1e4b5a6f7e8d9c0:0-10",
        "65f8a9d2c1e4b5a6f7e8d9c0:99999999999",
        "65f8a9d2c1e4b5a6f7e8d9c0:0;",
        "65f8a9d2c1e4b5a6f7e8d9c0:;1.1",
        "65f8a9d2c1e4b5a6f7e8d9c0:;1.1.1.1",
        "65f8a9d2c1e4b5a6f7e8d9c0:;10.1.1",
        "65f8a9d2c1e4b5a6f7e8d9c0:1;1.1.1",
        "65f8a9d2c1e4b5a6f7e8d9c0:;1.1.1;1.1.2",
        "65f8a9d2c1e4b5a6f7e8d9c0:;1.-1.1",
        "65f8a9d2c1e4b5a6f7e8d9c0:\u0660"
      })
  void whatIsNoneIsRefused(String text) {
    assertThatThrownBy(() -> Cursor.of(text, ID, 10)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anEndlessOneIsRefusedUnread() {
    String text = ID + ":" + "0,".repeat(1_000_000);
    assertThatThrownBy(() -> Cursor.of(text, ID, 10)).isInstanceOf(IllegalArgumentException.class);
  }
}
