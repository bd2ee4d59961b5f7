package remora.queue.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import remora.queue.control.FairQueue.Ticket;
import remora.queue.entity.QueueState;
import remora.runs.entity.Run;
import remora.runs.entity.RunStatus;

class FairQueueTest {

  private final FairQueue queue = new FairQueue(3);
  private int fence = 1;
  private boolean waiting;

  @Test
  void aRunNeverHasMoreTasksInWorkThanItsConcurrency() {
    add("run", "a", 10, 3);
    List<Ticket> taken = takeAll();
    assertThat(taken).extracting(Ticket::index).containsExactly(0, 1, 2);
    queue.done(taken.get(1));
    assertThat(takeAll()).extracting(Ticket::index).containsExactly(3);
  }

  @Test
  void tenantsTakeTurnsHoweverLongTheirLinesAre() {
    add("long", "a", 1000, 20);
    add("short", "b", 3, 20);
    assertThat(take(6))
        .extracting(t -> t.run().tenant())
        .containsExactly("a", "b", "a", "b", "a", "b");
    assertThat(take(2)).extracting(t -> t.run().tenant()).containsExactly("a", "a");
  }

  @Test
  void whoComesToATenantThatHasAllSlotsGetsTheNextUntilTheyHaveEquallyMany() {
    add("long", "a", 1000, 20);
    List<Ticket> all = take(5);
    add("short", "b", 5, 20);
    List<String> taken = new ArrayList<>();
    for (Ticket done : all) {
      queue.done(done);
      taken.add(queue.take().orElseThrow().run().tenant());
    }
    assertThat(taken).containsExactly("b", "b", "a", "b", "a");
  }

  @Test
  void runsOfOneTenantTakeTurns() {
    add("first", "a", 100, 20);
    add("second", "a", 2, 20);
    assertThat(take(5))
        .extracting(t -> t.run().id())
        .containsExactly("first", "second", "first", "second", "first");
  }

  @Test
  void aFinishedRunLeavesNothingBehind() {
    add("run", "a", 2, 20);
    takeAll().forEach(queue::done);
    assertThat(queue.state(Optional.empty())).isEqualTo(new QueueState(0, 0, 0));
    assertThat(queue.oldest()).isEmpty();
  }

  @Test
  void aRemovedRunIsNotTakenAnyMoreAndItsTasksAtWorkStillCount() {
    add("run", "a", 10, 3);
    add("other", "a", 1, 1);
    List<Ticket> taken = take(1);
    queue.remove("run");
    assertThat(queue.state(Optional.empty())).isEqualTo(new QueueState(1, 0, 1));
    assertThat(takeAll()).extracting(t -> t.run().id()).containsExactly("other");
    taken.forEach(queue::done);
    queue.remove("other");
    assertThat(queue.state(Optional.empty()).running()).isEqualTo(1);
  }

  @Test
  void itCountsWaitingAndWorkingTasksOfEachTenant() {
    add("one", "a", 5, 2);
    add("two", "b", 4, 1);
    takeAll();
    assertThat(queue.state(Optional.of("a"))).isEqualTo(new QueueState(2, 0, 3));
    assertThat(queue.state(Optional.empty())).isEqualTo(new QueueState(3, 0, 6));
    assertThat(queue.oldest()).contains(Instant.EPOCH);
  }

  @Test
  void aTaskThatCameToNoEndWaitsAgainInItsRunsLine() {
    add("one", "a", 2, 2);
    List<Ticket> both = takeAll();
    both.forEach(queue::done);
    assertThat(queue.runs()).isEmpty();
    add("one", "a", 2, 1);
    Ticket first = queue.take().orElseThrow();
    queue.add(first.run(), List.of(7), Instant.EPOCH);
    assertThat(queue.take()).as("its run does one at a time").isEmpty();
    queue.done(first);
    assertThat(takeAll()).extracting(Ticket::index).containsExactly(1);
    assertThat(queue.state(Optional.of("a")).pending()).isEqualTo(1);
  }

  @Test
  void runsThatOthersMayTakeAreNotAllBegun() {
    waiting = true;
    for (int n = 0; n < 5; n++) {
      add("greedy-" + n, "a", 2, 1);
    }
    add("other", "b", 1, 1);
    List<Ticket> taken = takeAll();
    assertThat(taken)
        .extracting(ticket -> ticket.run().id())
        .containsExactlyInAnyOrder("greedy-0", "greedy-1", "greedy-2", "other");
    assertThat(queue.isReady()).isFalse();
    queue.done(taken.get(0));
    assertThat(takeAll())
        .as("with its last task begun a run makes room for another")
        .extracting(ticket -> ticket.run().id())
        .containsExactly("greedy-0", "greedy-3");
  }

  @Test
  void aRunThatIsTakenAgainDropsWhatItsFormerOwnerHadLeft() {
    add("one", "a", 3, 2);
    List<Ticket> former = takeAll();
    fence = 2;
    add("one", "a", 3, 2);
    List<Ticket> now = takeAll();
    assertThat(now).extracting(Ticket::index).containsExactly(0, 1);
    former.forEach(queue::done);
    assertThat(queue.take()).as("the former owner's ends free no place").isEmpty();
    queue.done(now.get(0));
    assertThat(takeAll()).extracting(Ticket::index).containsExactly(2);
  }

  private void add(String id, String tenant, int total, int concurrency) {
    Run run =
        new Run(
            id,
            tenant,
            RunStatus.PROCESSING,
            "node",
            fence,
            waiting,
            total,
            0,
            concurrency,
            0,
            "http://x",
            null,
            Instant.EPOCH,
            null,
            null);
    queue.add(run, IntStream.range(0, total).boxed().toList(), Instant.EPOCH);
  }

  private List<Ticket> takeAll() {
    return take(Integer.MAX_VALUE);
  }

  private List<Ticket> take(int most) {
    List<Ticket> taken = new ArrayList<>();
    while (taken.size() < most) {
      Optional<Ticket> next = queue.take();
      if (next.isEmpty()) {
        break;
      }
      taken.add(next.get());
    }
    return taken;
  }
}
