package remora.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs the scenarios one after the other and says of each what it counted. */
final class Chaos {

  private static final List<Scenario> ALL =
      List.of(
          new Kills(false),
          new Kills(true),
          new Sharing(),
          new Sleeper(),
          new Outage(),
          new Shares(),
          new Sessions(),
          new Cycles(),
          new Bombs(),
          new FullDisk(),
          new Volume(),
          new Requests(),
          new Edge());

  private Chaos() {}

  public static void main(String[] args) throws Exception {
    boolean full = false;
    long seed = 1;
    Optional<String> only = Optional.empty();
    for (int i = 0; i < args.length; i++) {
      switch (args[i]) {
        case "--full" -> full = true;
        case "--seed" -> seed = Long.parseLong(args[++i]);
        case "--only" -> only = Optional.of(args[++i]);
        default -> throw new IllegalArgumentException("unknown option " + args[i]);
      }
    }
    Scale scale = new Scale(full, seed);
    Optional<String> wanted = only;
    List<Scenario> chosen =
        ALL.stream().filter(s -> wanted.map(s.name()::equals).orElse(true)).toList();
    if (chosen.isEmpty()) {
      throw new IllegalArgumentException(
          "no scenario has this name; there are " + ALL.stream().map(Scenario::name).toList());
    }
    System.exit(run(chosen, scale) ? 0 : 1);
  }

  private static boolean run(List<Scenario> chosen, Scale scale) {
    System.out.printf(
        "%d scenarios, %s, seed %d%n",
        chosen.size(), scale.full() ? "full" : "smoke", scale.seed());
    List<String> broken = new ArrayList<>();
    for (Scenario scenario : chosen) {
      System.out.printf("%n%s: %s%n", scenario.name(), scenario.promise());
      long start = System.nanoTime();
      Finding finding = found(scenario, scale);
      finding.figures().forEach(figure -> System.out.println("  " + figure));
      Duration time = Duration.ofNanos(System.nanoTime() - start);
      System.out.printf("  %s, %d s%n", finding.kept() ? "KEPT" : "BROKEN", time.toSeconds());
      if (!finding.kept()) {
        broken.add(scenario.name());
      }
    }
    System.out.printf(
        "%n%d kept, %d broken %s%n", chosen.size() - broken.size(), broken.size(), broken);
    return broken.isEmpty();
  }

  private static Finding found(Scenario scenario, Scale scale) {
    try {
      return scenario.run(scale);
    } catch (Exception | AssertionError e) {
      return new Finding(false, List.of("came to no end: " + e));
    }
  }
}
