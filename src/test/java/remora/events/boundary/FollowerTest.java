package remora.events.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import remora.events.control.LiveRuns;
import remora.events.entity.Notice;
import remora.runs.boundary.Runs;
import remora.runs.entity.Run;
import remora.runs.entity.RunStatus;
import remora.runs.entity.Task;
import remora.runs.entity.TaskSpec;
import remora.runs.entity.TaskStatus;

class FollowerTest {

  private static final String ID = "65f8a9d2c1e4b5a6f7e8d9c0";

  private final Set<Integer> ended = new HashSet<>();
  private final Set<String> elsewhere = new HashSet<>(Set.of(ID));
  private final List<Notice> heard = new ArrayList<>();
  private final Follower follower = new Follower();
  private RunStatus status = RunStatus.PROCESSING;
  private int reads;

  @BeforeEach
  void wire() {
    follower.live = new LiveRuns();
    follower.elsewhere = elsewhere::contains;
    follower.runs = new StoredRuns();
    follower.live.listen(ID, heard::add);
  }

  @Test
  void whatTheStoreHasIsToldOnceAndThenTheEnd() {
    follower.follow();
    assertThat(heard).isEmpty();
    ended.add(1);
    follower.follow();
    follower.follow();
    assertThat(heard).containsExactly(ended(1));
    ended.addAll(Set.of(0, 2));
    status = RunStatus.COMPLETED;
    follower.follow();
    assertThat(heard).containsExactly(ended(1), ended(0), ended(2), new Notice.RunEnded());
  }

  @Test
  void aRunThatIsHereIsLeftToWhoWorksOnIt() {
    elsewhere.clear();
    ended.add(0);
    follower.follow();
    assertThat(heard).isEmpty();
    assertThat(reads).isZero();
    elsewhere.add(ID);
    follower.follow();
    assertThat(heard).containsExactly(ended(0));
  }

  @Test
  void oneReadServesAllWhoListen() {
    List<Notice> other = new ArrayList<>();
    follower.live.listen(ID, other::add);
    ended.add(2);
    follower.follow();
    assertThat(other).isEqualTo(heard).hasSize(1);
    assertThat(reads).isEqualTo(1);
  }

  private static Notice ended(int index) {
    return new Notice.TaskEnded(index, Optional.empty());
  }

  /** A run of three tasks, as another server has written it. */
  private final class StoredRuns extends Runs {

    @Override
    public Optional<Run> find(String id) {
      reads++;
      return Optional.of(
          new Run(
              id,
              "t",
              status,
              "n",
              1,
              false,
              3,
              ended.size(),
              1,
              0,
              "http://a",
              null,
              null,
              null,
              null));
    }

    @Override
    public List<Task> tasks(Run run) {
      TaskSpec spec =
          new TaskSpec(
              "http://a",
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Duration.ofSeconds(1));
      return IntStream.range(0, 3).mapToObj(i -> task(Task.of(ID, i, spec))).toList();
    }

    private Task task(Task t) {
      TaskStatus now = ended.contains(t.index()) ? TaskStatus.SUCCESS : TaskStatus.PENDING;
      return new Task(
          t.id(), t.runId(), t.index(), t.url(), null, null, null, null, 1, now, 1, 1, 0, null, 0,
          0, null, 0);
    }
  }
}
