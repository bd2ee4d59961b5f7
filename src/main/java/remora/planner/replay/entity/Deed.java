package remora.planner.replay.entity;

import java.util.List;

/**
 * What a step does.
 *
 * @param texts what is typed, chosen or pressed, or the address that is opened; {@code %input.KEY%}
 *     stands for a value
 * @param on of TYPE: replaces what the field holds; of CHECK: switches on
 * @param enter of TYPE: presses Enter afterwards
 * @param amount of WAIT: milliseconds; of READ: items wanted in all, 0 for all
 */
public record Deed(Kind kind, List<String> texts, boolean on, boolean enter, int amount) {

  /** The kinds of things that can be done again. */
  public enum Kind {
    CLICK,
    HOVER,
    TYPE,
    PRESS,
    SELECT,
    CHECK,
    SCROLL,
    OPEN,
    BACK,
    RELOAD,
    WAIT,
    READ;

    /** Whether it brings a value into a field and does nothing else. */
    public boolean fills() {
      return this == TYPE || this == SELECT || this == CHECK;
    }
  }

  public Deed {
    texts = List.copyOf(texts);
  }

  public static Deed of(Kind kind, String... texts) {
    return new Deed(kind, List.of(texts), false, false, 0);
  }

  public static Deed of(Kind kind, int amount) {
    return new Deed(kind, List.of(), false, false, amount);
  }

  /** Whether it fills a field in and sends nothing. */
  public boolean fills() {
    return kind.fills() && !enter;
  }
}
