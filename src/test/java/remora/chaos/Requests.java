package remora.chaos;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import remora.chaos.Contract.Operation;
import remora.chaos.Judge.Fault;
import remora.chaos.Shots.Shot;
import remora.support.Agents;
import remora.support.Answer;
import remora.support.PageSite;
import remora.support.RawHttp;
import remora.support.RemoraServer;

/** B21: requests that the contract gives rise to, right and wrong ones, and what is answered. */
final class Requests implements Scenario {

  private static final int THREADS = 4;
  private static final int MOST_TOLD = 30;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Override
  public String name() {
    return "requests";
  }

  @Override
  public String promise() {
    return "generated requests, half of them wrong: no 5xx, no answer that the contract lacks";
  }

  @Override
  public Finding run(Scale scale) throws Exception {
    Duration time = Duration.ofSeconds(scale.of(60, 20));
    Map<String, String> settings =
        Map.of(
            "REMORA_BROWSER_SLOTS",
            "20",
            "REMORA_TENANTS",
            "other",
            "REMORA_TENANT_OTHER_API_KEY",
            "other-key-0123456789");
    try (PageSite site = Load.site(Duration.ZERO);
        RemoraServer server = new QuickServers().start("requests", settings)) {
      Agents own = new Agents(server.api());
      List<String> ids = List.of(own.async(Load.tasks(site, 0, 3, 3)), own.async(one(site)));
      for (String id : ids) {
        own.end(id, PATIENCE);
      }
      Contract contract = Contract.own();
      Shots shots =
          new Shots(new Shots.World(contract, RemoraServer.KEY, ids, site.page(0)), scale.seed());
      Tally tally = new Tally();
      fire(server, shots, new Judge(contract), time, tally);
      tally.print();
      return tally
          .into(new Finding.Notes(), shots.operations().size())
          .control("planted faults found", Plants.found(contract))
          .end();
    }
  }

  private static jakarta.json.JsonObject one(PageSite site) {
    return Load.tasks(site, 0, 1, 1);
  }

  private static void fire(
      RemoraServer server, Shots shots, Judge judge, Duration time, Tally tally) throws Exception {
    AtomicLong next = new AtomicLong();
    long end = System.nanoTime() + time.toNanos();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        all.add(
            threads.submit(
                () -> {
                  while (System.nanoTime() < end) {
                    long number = next.getAndIncrement();
                    shoot(server, shots.of(number), number, judge, tally);
                  }
                }));
      }
      for (Future<?> one : all) {
        one.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static void shoot(RemoraServer server, Shot shot, long number, Judge judge, Tally tally) {
    long start = System.nanoTime();
    List<Fault> faults = new ArrayList<>();
    Optional<Answer> answer = Optional.empty();
    try {
      answer = Optional.of(RawHttp.send(server.base(), shot.bytes(), PATIENCE));
      faults.addAll(judge.faults(shot.asked(), answer.get()));
    } catch (IOException e) {
      faults.add(new Fault(Fault.Kind.NO_ANSWER, e.getMessage()));
    }
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    if (!shot.waits() && took.compareTo(Judge.SLOW) > 0) {
      faults.add(new Fault(Fault.Kind.SLOW, took.toMillis() + " ms"));
    }
    tally.note(number, shot, answer, took, faults);
  }

  /** What was counted. */
  private static final class Tally {

    private final Map<Fault.Kind, Long> counts = new EnumMap<>(Fault.Kind.class);
    private final Map<Integer, Long> statuses = new TreeMap<>();
    private final Map<Integer, Long> listeners = new TreeMap<>();
    private final Map<String, String> told = new TreeMap<>();
    private final Map<Operation, Long> reached = new java.util.HashMap<>();
    private long requests;
    private long right;
    private Duration slowest = Duration.ZERO;

    synchronized void note(
        long number, Shot shot, Optional<Answer> answer, Duration took, List<Fault> faults) {
      requests++;
      right += shot.asked().right() ? 1 : 0;
      if (!shot.waits() && took.compareTo(slowest) > 0) {
        slowest = took;
      }
      answer.ifPresent(
          a -> (Judge.isListeners(a) ? listeners : statuses).merge(a.status(), 1L, Long::sum));
      shot.asked()
          .operation()
          .filter(o -> answer.filter(a -> a.status() == (isPlan(o) ? 404 : 200)).isPresent())
          .ifPresent(o -> reached.merge(o, 1L, Long::sum));
      for (Fault fault : faults) {
        counts.merge(fault.kind(), 1L, Long::sum);
        String about =
            fault.kind() + " " + fault.words() + (shot.asked().plain() ? "" : ", odd head");
        told.putIfAbsent(
            about, number + ": " + shot + "\n      " + answer.map(Answer::toString).orElse(""));
      }
    }

    /** These runs leave no plan: their tasks are done without a planner. */
    private static boolean isPlan(Operation operation) {
      return operation.path().endsWith("/plan");
    }

    void print() {
      told.entrySet().stream()
          .limit(MOST_TOLD)
          .forEach(
              entry ->
                  System.out.println("  " + entry.getKey() + "\n    request " + entry.getValue()));
    }

    Finding.Notes into(Finding.Notes notes, int operations) {
      return notes
          .tell("requests", requests)
          .tell("of them right by the contract", right)
          .tell("statuses", statuses)
          .tell("of the listener, to what is no HTTP", listeners)
          .must("operations that were not reached", operations - reached.size(), 0)
          .must("5xx", count(Fault.Kind.SERVER_ERROR), 0)
          .must("undocumented answers", count(Fault.Kind.UNDOCUMENTED), 0)
          .must("answers of another shape", count(Fault.Kind.SHAPE), 0)
          .must("slower than 5 s", count(Fault.Kind.SLOW), 0)
          .must("not answered", count(Fault.Kind.NO_ANSWER), 0)
          .tell("slowest (ms)", slowest.toMillis());
    }

    private long count(Fault.Kind kind) {
      return counts.getOrDefault(kind, 0L);
    }
  }
}
