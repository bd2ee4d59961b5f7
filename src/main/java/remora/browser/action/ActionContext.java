package remora.browser.action;

import java.util.List;
import remora.browser.entity.Effect;
import remora.browser.entity.Navigation;

/**
 * The page as actions need it. Every call waits at most until the tab's deadline, and throws what
 * {@link Action#perform} says.
 */
public interface ActionContext {

  /** Loads an address and waits until it has settled. */
  Navigation open(String url);

  /** Goes back one page; false when there is none before this one. */
  boolean back();

  /** Loads the page again. */
  void reload();

  /**
   * Does something and says what it changed, once the page has settled.
   *
   * @param ref element to look at in particular, may be empty
   */
  Effect watch(String ref, Runnable doing);

  /** Waits until the page changes, at most so long; whether it did. */
  boolean awaitChange(int millis);

  /**
   * Scrolls the element into view and waits until it is attached, visible, stable and hit by a
   * click at the returned point.
   *
   * @param enabled whether it has to be enabled as well
   * @throws remora.browser.entity.StaleTarget when it does not become so
   */
  Target ready(String ref, boolean enabled);

  /** Moves the mouse. */
  void move(Target point);

  /** Moves the mouse and clicks. */
  void click(Target point);

  /** Moves the mouse and clicks so many times at once. */
  void click(Target point, int times);

  /**
   * A place in an element, which is scrolled into view first.
   *
   * @param x right of its left edge, in CSS pixels
   * @param y below its upper edge
   * @throws remora.browser.entity.StaleTarget when it is not there to be seen
   */
  Target place(String ref, double x, double y);

  /** The middle of an element, whatever lies over it. */
  Target middle(String ref);

  /** Presses the mouse at the first point, moves it over the others and lets go at the last. */
  void stroke(List<Target> points);

  /** Turns the wheel over the middle of the page by this part of the viewport's height. */
  void wheel(double viewports);

  /**
   * Presses one combination such as {@code Enter}, {@code Control+A} or {@code a}.
   *
   * @throws remora.browser.entity.BrowserFailure when there is no such key
   */
  void press(String keys);

  /** Types text where the cursor is. */
  void type(String text);

  /**
   * Calls a page script's function with the element's ref and the arguments.
   *
   * @param arguments text, booleans or lists of text
   * @return what it returned, empty when all is well
   */
  String call(String function, String ref, Object... arguments);

  /** Finds an option of the opened list that belongs to the element; empty when there is none. */
  String option(String ref, String label);

  /** Index of the frame in the ref. */
  static int frameOf(String ref) {
    int end = ref.indexOf('e');
    boolean right = ref.startsWith("f") && end > 1 && end < 9;
    for (int i = 1; right && i < end; i++) {
      right = Character.isDigit(ref.charAt(i));
    }
    return right ? Integer.parseInt(ref.substring(1, end)) : -1;
  }
}
