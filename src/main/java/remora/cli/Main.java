package remora.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * {@code Main ready URL PID SECONDS} waits for a server, {@code Main demo URL FILE} sends the
 * demo's tasks, {@code Main run URL PAGE INSTRUCTION [--output FILE] [--input K=V]… [--success
 * TEXT] [--timeout SECONDS]} one task.
 *
 * <p>The API key comes from the environment ({@code REMORA_API_KEY}): arguments can be seen by
 * others on the machine.
 *
 * <p>Exit codes: 0 as wished, 1 not as wished, 2 wrong words.
 */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    try (PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)) {
      System.exit(run(List.of(arguments), out));
    }
  }

  private static String key() {
    return System.getenv().getOrDefault("REMORA_API_KEY", "");
  }

  private static int run(List<String> words, PrintStream out)
      throws IOException, InterruptedException {
    if (words.size() < 3) {
      out.println("usage: ready URL PID SECONDS | demo URL FILE | run URL PAGE INSTRUCTION …");
      return 2;
    }
    URI base = URI.create(words.get(1));
    List<String> rest = words.subList(2, words.size());
    try {
      return switch (words.get(0)) {
        case "ready" ->
            new Ready(base, Long.parseLong(rest.get(0)), Integer.parseInt(rest.get(1))).await(out);
        case "demo" -> new Demo(new Api(base, key()), new Terminal(out)).run(rest.get(0));
        case "run" -> new SingleTask(new Api(base, key()), new Terminal(out)).run(rest);
        default -> 2;
      };
    } catch (Api.Problem e) {
      out.println(e.getMessage());
      return 1;
    }
  }
}
