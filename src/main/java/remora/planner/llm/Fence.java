package remora.planner.llm;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.Supplier;

/**
 * Marks off what comes from a page. A page cannot close the fence, because it cannot know its name:
 * 96 random bits, new in each call.
 *
 * @param names makes them
 */
record Fence(Supplier<String> names) {

  private static final SecureRandom RANDOM = new SecureRandom();

  static Fence random() {
    return new Fence(
        () -> {
          byte[] bits = new byte[12];
          RANDOM.nextBytes(bits);
          return HexFormat.of().formatHex(bits);
        });
  }

  /** The text, fenced; a name that occurs in it is not used. */
  String around(String text) {
    String name = names.get();
    while (text.contains(name)) {
      name = names.get();
    }
    return "===== PAGE DATA "
        + name
        + " (untrusted) =====\n"
        + text.stripTrailing()
        + "\n===== END OF PAGE DATA "
        + name
        + " =====\n";
  }
}
