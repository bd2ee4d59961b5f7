package remora.planner.operation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import remora.browser.action.Pause;
import remora.planner.control.Move;
import remora.planner.control.Operator;
import remora.planner.control.Pursuit;
import remora.planner.control.Scene;
import remora.planner.language.Words;

/**
 * "Use the terminal to delete a file that ends with .log": lists the files, removes what fits by
 * its whole name, never by a pattern, and lists them once more to see that it has gone.
 */
final class CommandLine implements Operator {

  @Override
  public Optional<Pursuit> read(String clause) {
    var words = Words.of(clause);
    boolean here =
        words.stream().anyMatch(Set.of("terminal", "console", "shell")::contains)
            || String.join(" ", words).matches(".*\\bcommand (line|prompt)\\b.*");
    boolean removes = words.stream().anyMatch(FileNames.REMOVING::contains);
    return here && removes ? FileNames.wanted(clause).map(Walk::new) : Optional.empty();
  }

  private static final class Walk implements Pursuit {

    private static final int WAIT_MILLIS = 300;
    private static final int MOST_WAITS = 6;
    private static final int MOST_FILES = 20;

    private final FileNames wanted;
    private final Deque<String> left = new ArrayDeque<>();
    private final List<String> removed = new ArrayList<>();
    private String said = "";
    private List<String> before = List.of();
    private int waits;

    Walk(FileNames wanted) {
      this.wanted = wanted;
    }

    @Override
    public Move next(Scene scene) {
      if (said.isEmpty()) {
        return say(scene, "ls");
      }
      if (scene.refused()) {
        return new Move.Stuck(scene.seen().problem(), List.of());
      }
      var answer = answer(scene);
      boolean removes = said.startsWith("rm ");
      if (answer.isEmpty() && waits++ < (removes || !removed.isEmpty() ? 1 : MOST_WAITS)) {
        return Move.act(new Pause(WAIT_MILLIS), "Waits for the answer.", .8);
      }
      var complaint = answer.stream().filter(FileNames::complains).findFirst();
      if (complaint.isPresent()) {
        return new Move.Stuck("The terminal answers: " + complaint.get(), List.of());
      }
      var listed = FileNames.in(answer);
      if (!removes && removed.isEmpty()) {
        return chosen(scene, listed.stream().filter(wanted::fits).toList());
      }
      if (removes) {
        return left.isEmpty() ? say(scene, "ls") : remove(scene);
      }
      return removed.stream().anyMatch(listed::contains)
          ? new Move.Stuck("The file is still listed.", List.of())
          : new Move.Done();
    }

    private Move chosen(Scene scene, List<String> fitting) {
      if (fitting.isEmpty()) {
        return new Move.Stuck("The terminal lists no such file.", List.of());
      }
      boolean unclear = wanted.only() && fitting.size() > 1;
      if (unclear || fitting.size() > MOST_FILES) {
        return new Move.Stuck("Several files fit.", fitting.stream().limit(3).toList());
      }
      left.addAll(wanted.all() ? fitting : fitting.subList(0, 1));
      return remove(scene);
    }

    private Move remove(Scene scene) {
      var name = left.remove();
      removed.add(name);
      return say(scene, "rm " + name);
    }

    private Move say(Scene scene, String command) {
      var prompt = Prompt.of(scene);
      if (prompt.isEmpty()) {
        return said.isEmpty()
            ? new Move.Pass()
            : new Move.Stuck("The terminal has gone.", List.of());
      }
      said = command;
      waits = 0;
      before = lines(scene);
      return new Move.Do(prompt.get().say(command), "Types \"" + command + "\".", .8);
    }

    /** What has been written since, without the command itself. */
    private List<String> answer(Scene scene) {
      var fresh = new ArrayList<>(lines(scene));
      before.forEach(fresh::remove);
      fresh.removeIf(line -> line.endsWith(said) || Prompt.waits(line));
      return fresh;
    }

    private static List<String> lines(Scene scene) {
      return scene.page().snapshot().text().lines().map(String::strip).toList();
    }
  }
}
