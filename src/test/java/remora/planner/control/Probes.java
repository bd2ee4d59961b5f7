package remora.planner.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import remora.planner.entity.Goal;
import remora.planner.entity.Observation;
import remora.planner.language.Command;
import remora.planner.language.Intent;
import remora.planner.language.Target;

/** What people say for labels of pages ({@code meanings/*.txt}), and how a planner grounds it. */
public final class Probes {

  /** What was said on a page; an expected label of "-" is none. */
  public record Probe(List<String> page, String said, String expected) {
    boolean absent() {
      return expected.equals("-");
    }
  }

  /**
   * How it went.
   *
   * @param lines one for each that went wrong or was refused though it is there
   */
  public record Figures(int right, int wrong, int refused, List<String> lines) {}

  private final List<Probe> probes;

  private Probes(List<Probe> probes) {
    this.probes = probes;
  }

  /**
   * Those of one file.
   *
   * @param name {@code probes} or {@code probes2}
   */
  public static Probes of(String name) {
    var probes = new ArrayList<Probe>();
    var page = List.<String>of();
    for (var line : lines(name)) {
      if (line.startsWith("page ")) {
        page = List.of(line.substring(5).split(" \\| ", -1));
      } else if (!line.isBlank() && !line.startsWith("#")) {
        var parts = line.split(" = ", -1);
        probes.add(new Probe(page, parts[0], parts[1]));
      }
    }
    return new Probes(probes);
  }

  private static List<String> lines(String name) {
    try {
      return Files.readAllLines(Path.of("src/test/resources/meanings", name + ".txt"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Those whose target is there. */
  public Probes present() {
    return new Probes(probes.stream().filter(probe -> !probe.absent()).toList());
  }

  /** Those whose target is not. */
  public Probes absent() {
    return new Probes(probes.stream().filter(Probe::absent).toList());
  }

  public List<Probe> list() {
    return probes;
  }

  public Figures figures(Meanings meanings) {
    int right = 0;
    int wrong = 0;
    var lines = new ArrayList<String>();
    for (var probe : probes) {
      var chosen = chosen(probe, meanings);
      boolean hit = chosen.filter(probe.expected()::equals).isPresent();
      right += hit ? 1 : 0;
      wrong += chosen.isPresent() && !hit ? 1 : 0;
      if (!hit && (chosen.isPresent() || !probe.absent())) {
        lines.add(probe.said() + " -> " + chosen.orElse("refused") + " (" + probe.expected() + ")");
      }
    }
    return new Figures(right, wrong, probes.size() - right - wrong, lines);
  }

  /** As the planner does it for a click: the best candidate, else the same in the page's words. */
  private static Optional<String> chosen(Probe probe, Meanings meanings) {
    var page =
        Pages.page(
            probe.page().stream()
                .map(label -> "link \"" + label + "\"\n")
                .collect(Collectors.joining()));
    var goal = new Goal("", Map.of(), Optional.empty(), "");
    var seen = new Observation(page, List.of(), "", Optional.empty(), List.of());
    var scene = Scene.of(seen, goal, Set.of(), meanings);
    var command =
        new Command(
            Intent.CLICK, Target.named(probe.said()), "click", "", Map.of(), 0, false, "", "");
    return best(command, scene)
        .or(
            () ->
                new Restating(meanings)
                    .of(0, command, scene)
                    .flatMap(restated -> best(restated, scene)));
  }

  private static Optional<String> best(Command command, Scene scene) {
    var found = new ClickPursuit(command).candidates(scene);
    return Ties.broken(found, command.target().spoken(), scene).stream()
        .findFirst()
        .map(candidate -> candidate.node().name());
  }
}
