package remora.browser.entity;

/**
 * What somebody does to a page with mouse or keyboard. Points are CSS pixels of the viewport;
 * modifiers are the sum of Alt 1, Ctrl 2, Meta 4, Shift 8.
 */
public sealed interface LiveInput {

  /**
   * A button, or the mouse moving.
   *
   * @param button left, middle, right or none
   * @param buttons the pressed ones: left 1, right 2, middle 4
   */
  record Mouse(Move move, double x, double y, String button, int buttons, int clicks, int modifiers)
      implements LiveInput {}

  /** What happened. */
  enum Move {
    PRESSED,
    RELEASED,
    MOVED
  }

  /** The wheel; down and right are positive. */
  record Wheel(double x, double y, double right, double down, int modifiers) implements LiveInput {}

  /**
   * A key.
   *
   * @param key its DOM key, such as {@code Enter} or {@code a}
   * @param code its DOM code, such as {@code KeyA}
   * @param keyCode its old number
   * @param text what it writes, empty when it writes nothing or is released
   */
  record Key(boolean down, String key, String code, int keyCode, String text, int modifiers)
      implements LiveInput {}

  /** A text as a whole, pasted or composed. */
  record Text(String text) implements LiveInput {}
}
