package remora.planner.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import remora.planner.entity.Placeholders;
import remora.planner.replay.entity.Plan;

/**
 * A plan as a class.
 *
 * @param url first page
 * @param instruction as written; the test's name
 * @param keys names of input values
 */
public record JavaTest(Plan plan, String url, String instruction, Collection<String> keys) {

  private static final String FRAME = "/remora/planner/source/ReplayedTaskTest.java.txt";

  /** One class, {@code ReplayedTaskTest}, without a package. */
  public String source() {
    Map<String, String> names =
        keys.stream().distinct().collect(Collectors.toMap(Function.identity(), key -> ""));
    JavaText text = new JavaText(new Placeholders(names));
    String steps =
        plan.steps().stream()
            .flatMap(step -> new JavaStep(step, plan.extraction(), text).statements().stream())
            .map(line -> "    " + line)
            .collect(Collectors.joining("\n"));
    String name = instruction.isBlank() ? "the task" : instruction.strip();
    var source = new StringBuilder();
    for (String line : frame().split("(?<=\n)", -1)) {
      // One mark a line, and each line looked at once: what is put in is not searched for marks.
      source.append(
          line.contains("/*URL*/")
              ? line.replace("/*URL*/", JavaText.literal(url))
              : line.contains("/*NAME*/")
                  ? line.replace("/*NAME*/", JavaText.literal(name))
                  : line.replace("/*STEPS*/", steps));
    }
    return source.toString();
  }

  private static String frame() {
    try (InputStream in = JavaTest.class.getResourceAsStream(FRAME)) {
      if (in == null) {
        throw new IllegalStateException("missing resource: " + FRAME);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
