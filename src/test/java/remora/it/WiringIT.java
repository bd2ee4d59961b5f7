package remora.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.io.File;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import net.bytebuddy.ByteBuddy;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import remora.access.entity.Refusal;
import remora.access.entity.Tenant;
import remora.billing.boundary.Ledger;
import remora.browser.boundary.Browsers;
import remora.events.boundary.EventStreams;
import remora.events.boundary.Timelines;
import remora.events.entity.EventType;
import remora.events.entity.RunnerEvent;
import remora.events.entity.StoredTimeline;
import remora.json.Json;
import remora.operations.boundary.Streams;
import remora.planner.boundary.Planner;
import remora.queue.boundary.QueueWatch;
import remora.runs.boundary.Ownership;
import remora.runs.boundary.Progress;
import remora.runs.boundary.Runs;
import remora.runs.control.Catalogue;
import remora.runs.entity.Run;
import remora.runs.entity.RunPage;
import remora.runs.entity.RunStatus;
import remora.runs.entity.Task;
import remora.runs.entity.TaskResult;
import remora.runs.entity.TaskSpec;
import remora.runs.entity.TaskStatus;
import remora.store.boundary.Documents;
import remora.store.boundary.ObjectIds;

/**
 * Inside a real Payara Micro: that the parts find each other, and that the store does what they
 * count on.
 */
@Tag("it")
@ExtendWith(ArquillianExtension.class)
class WiringIT {

  @Inject Runs runs;
  @Inject Catalogue catalogue;
  @Inject Progress progress;
  @Inject Ownership ownership;
  @Inject Timelines timelines;
  @Inject EventStreams streams;
  @Inject Ledger ledger;
  @Inject Documents documents;
  @Inject Browsers browsers;
  @Inject Planner planner;
  @Inject QueueWatch queue;
  @Inject @Streams ManagedExecutorService executor;

  @Deployment
  static WebArchive remora() {
    return ShrinkWrap.create(ZipImporter.class, "remora.war")
        .importFrom(new File("target/remora.war"))
        .as(WebArchive.class)
        .addClass(WiringIT.class)
        .addAsLibraries(jar(Assertions.class), jar(ByteBuddy.class));
  }

  private static File jar(Class<?> type) {
    return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
  }

  @Test
  void everyPartIsThere() {
    assertThat(planner.id()).isEqualTo("embedded");
    assertThat(queue.slots()).isPositive();
    assertThat(browsers.check().up()).isTrue();
  }

  @Test
  void onlyOneOfManyFinishesATask() throws Exception {
    Run run = stored(tenant("cas"), 1);
    Task task = progress.start(run, 0).orElseThrow();
    CountDownLatch go = new CountDownLatch(1);
    List<Future<Boolean>> racers = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      racers.add(
          executor.submit(
              () -> go.await(10, TimeUnit.SECONDS) && progress.finish(task, success(), 0)));
    }
    go.countDown();
    int winners = 0;
    for (Future<Boolean> racer : racers) {
      winners += racer.get(20, TimeUnit.SECONDS) ? 1 : 0;
    }
    assertThat(winners).isEqualTo(1);
    assertThat(progress.start(run, 0)).as("a finished task cannot start again").isEmpty();
  }

  @Test
  void aLateResultOfAnEarlierAttemptIsRefused() {
    Run run = stored(tenant("fence"), 1);
    Task first = progress.start(run, 0).orElseThrow();
    Task second = progress.start(run, 0).orElseThrow();
    assertThat(progress.finish(first, success(), 0)).isFalse();
    assertThat(progress.finish(second, success(), 0)).isTrue();
  }

  @Test
  void aFormerOwnerCanNeitherStartNorWriteNorCount() {
    Tenant tenant = tenant("owners");
    Run run = stored(tenant, 2);
    Task begun = progress.start(run, 0).orElseThrow();
    Run taken = ownership.take(run).orElseThrow();
    assertThat(taken.fence()).isEqualTo(run.fence() + 1);
    assertThat(ownership.take(run)).as("a second taker").isEmpty();
    assertThat(ownership.begin(run)).isFalse();
    assertThat(ownership.lost(List.of(run, taken))).containsExactly(run);
    assertThat(progress.finish(begun, success(), 0)).isFalse();
    assertThat(progress.start(run, 1)).isEmpty();
    assertThat(progress.count(run, 100_000)).isFalse();
    for (int i = 0; i < 2; i++) {
      assertThat(progress.finish(progress.start(taken, i).orElseThrow(), success(), 0)).isTrue();
      assertThat(progress.count(taken, 100_000)).isEqualTo(i == 1);
    }
    Run ended = runs.find(tenant, run.id()).orElseThrow();
    assertThat(ended.completed()).isEqualTo(2);
    assertThat(ended.creditsMicro()).isEqualTo(200_000);
  }

  @Test
  void aWaitingRunIsBegunOrTakenAndNeverBoth() throws Exception {
    for (int round = 0; round < 20; round++) {
      Run run = stored(tenant("share"), 1, true);
      CountDownLatch go = new CountDownLatch(1);
      Future<Boolean> begun =
          executor.submit(() -> go.await(10, TimeUnit.SECONDS) && ownership.begin(run));
      Future<Boolean> taken =
          executor.submit(() -> go.await(10, TimeUnit.SECONDS) && ownership.take(run).isPresent());
      go.countDown();
      assertThat(List.of(begun.get(20, TimeUnit.SECONDS), taken.get(20, TimeUnit.SECONDS)))
          .containsExactlyInAnyOrder(true, false);
    }
  }

  @Test
  void aRunEndsWithItsLastTaskAndComesBackWhole() {
    Tenant tenant = tenant("whole");
    Run run = stored(tenant, 3);
    for (int i = 0; i < 3; i++) {
      String id = Task.id(run.id(), i);
      timelines.begin(run.id(), i, 1);
      timelines.append(
          run.id(),
          i,
          EventType.PLAN,
          Json.createObjectBuilder().add("reasoning", "“why”").build(),
          1);
      Task started = progress.start(run, i).orElseThrow();
      int chunks = timelines.store(run.id(), i, id, started.attempt());
      assertThat(progress.finish(started, success(), chunks)).isTrue();
      assertThat(progress.count(run, 100_000)).isEqualTo(i == 2);
      timelines.end(run.id(), i, true);
    }
    Run found = runs.find(tenant, run.id()).orElseThrow();
    assertThat(found.status()).isEqualTo(RunStatus.COMPLETED);
    assertThat(found.completed()).isEqualTo(3);
    assertThat(found.creditsMicro()).isEqualTo(300_000);
    assertThat(found.end()).isPresent();
    List<Task> tasks = runs.tasks(found);
    assertThat(tasks).extracting(Task::index).containsExactly(0, 1, 2);
    assertThat(tasks.get(1).result().orElseThrow().data()).isEqualTo(Json.createValue("done"));
    Map<String, List<RunnerEvent>> events =
        timelines.finished(List.of(new StoredTimeline(tasks.get(0).id(), 1, 1)));
    assertThat(events.get(tasks.get(0).id()).get(0).data().getString("reasoning"))
        .isEqualTo("“why”");
    assertThat(runs.find(tenant("other"), run.id())).as("somebody else's run").isEmpty();
  }

  @Test
  void listsAreNewestFirstAndCounted() {
    Tenant tenant = tenant("list" + ObjectIds.next());
    List<String> ids = IntStream.range(0, 5).mapToObj(i -> stored(tenant, 1).id()).toList();
    RunPage page = runs.list(tenant, Optional.empty(), 2, 1);
    assertThat(page.total()).isEqualTo(5);
    assertThat(page.runs()).hasSize(2);
    assertThat(page.runs()).isSortedAccordingTo((a, b) -> b.createdAt().compareTo(a.createdAt()));
    assertThat(page.runs()).extracting(Run::id).isSubsetOf(Set.copyOf(ids));
    assertThat(runs.list(tenant, Optional.of(RunStatus.COMPLETED), 10, 0).runs()).isEmpty();
  }

  @Test
  void aTaskIsChargedOnce() {
    Tenant tenant = tenant("charge" + ObjectIds.next());
    String task = Task.id(ObjectIds.next(), 0);
    ledger.charge(tenant.id(), task, 250_000);
    ledger.charge(tenant.id(), task, 250_000);
    assertThat(ledger.balanceMicro(tenant)).isEqualTo(tenant.creditsMicro() - 250_000);
    ledger.reconcile(tenant.id());
    assertThat(ledger.balanceMicro(tenant)).isEqualTo(tenant.creditsMicro() - 250_000);
  }

  @Test
  void whatCannotBePaidOrQueuedIsRefusedWhole() {
    Tenant poor = new Tenant("poor", 50_000, 10, 600, OptionalInt.empty());
    assertThatThrownBy(() -> runs.submit(runs.newId(), poor, List.of(spec()), 1, false))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.INSUFFICIENT_CREDITS));
    Tenant narrow = new Tenant("narrow", 1_000_000_000, 2, 600, OptionalInt.empty());
    assertThatThrownBy(
            () -> runs.submit(runs.newId(), narrow, List.of(spec(), spec(), spec()), 1, false))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.QUEUE_FULL));
    assertThat(runs.list(narrow, Optional.empty(), 10, 0).total()).isZero();
  }

  /** A run in the store that no worker takes: its only task is started by the test. */
  private Run stored(Tenant tenant, int tasks) {
    return stored(tenant, tasks, false);
  }

  private Run stored(Tenant tenant, int tasks, boolean waiting) {
    String id = ObjectIds.next();
    List<Task> all = IntStream.range(0, tasks).mapToObj(i -> Task.of(id, i, spec())).toList();
    documents.insertAll(all);
    Run run =
        new Run(
            id,
            tenant.id(),
            RunStatus.PROCESSING,
            "nobody",
            Task.FIRST_FENCE,
            waiting,
            tasks,
            0,
            5,
            0,
            spec().url(),
            null,
            java.time.Instant.now().truncatedTo(java.time.temporal.ChronoUnit.MILLIS),
            null,
            null);
    documents.insertAll(List.of(run));
    catalogue.note(run, run.status());
    return run;
  }

  private static Tenant tenant(String id) {
    return new Tenant(id, 1_000_000_000, 5000, 600, OptionalInt.empty());
  }

  private static TaskSpec spec() {
    return new TaskSpec(
        "http://127.0.0.1:9/",
        Optional.of("read"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Duration.ofSeconds(5));
  }

  private static TaskResult success() {
    return new TaskResult(
        TaskStatus.SUCCESS, Json.createValue("done"), 100_000, Duration.ofMillis(5), "");
  }
}
