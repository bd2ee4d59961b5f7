package remora.sessions.boundary;

import jakarta.json.JsonValue;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import remora.browser.boundary.Tab;
import remora.browser.entity.Paper;
import remora.browser.entity.Shot;
import remora.browser.entity.Snapshot;
import remora.browser.entity.WaitUntil;
import remora.operations.entity.Deadline;

/**
 * The page that shows in a session, while a call has the session for itself. Selectors are CSS;
 * they find the first visible element that fits in the document, its open shadow roots and its
 * readable frames, else the first that fits.
 *
 * <p>Each call throws a {@link remora.access.entity.Refusal}: {@code selector_not_found} (404) when
 * nothing fits a selector within a short grace, {@code timeout} (408) when the deadline has passed,
 * {@code action_failed} (422) when the page or element cannot take it, {@code browser_unreachable}
 * (503) when the page or the browser is gone.
 */
public interface SessionPage {

  /** Bounds every call. */
  Deadline deadline();

  /** The same page, for at most so long and never beyond this one's deadline. */
  SessionPage within(Duration time);

  /** Where the page is now. */
  String url();

  String title();

  /** Loads an address; 422 {@code navigation_failed} when nothing of it could be shown. */
  void navigate(String url, WaitUntil until);

  /** The same with headers of one's own in all requests until the page has come so far. */
  void navigate(String url, WaitUntil until, Map<String, String> headers);

  /** Whether something fits now; 400 {@code invalid_selector} when it is no selector. */
  boolean has(String selector);

  /** Whether something visible fits now. */
  boolean shows(String selector);

  /**
   * Addresses of the documents that what fits is in: the page's own first, that of its frame last.
   */
  List<String> around(String selector);

  /**
   * Puts a secret in the place of what a field holds. The field shows dots from then on, in
   * pictures and in the live view too.
   *
   * @param place is asked whether it may be typed into a field with these documents around it, last
   *     right before the first key
   * @return false when it may not: then nothing of it was typed
   */
  boolean typeHidden(String selector, String text, Predicate<List<String>> place);

  void click(String selector);

  /** At a point of the viewport, in CSS pixels. */
  void clickAt(double x, double y);

  /** Puts a text in the place of what a field holds. */
  void type(String selector, String text);

  void focus(String selector);

  /** A key by its DOM name, or several such as {@code Control+A}. */
  void press(String key);

  /** An option by its label, else by its value. */
  void select(String selector, String option);

  void hover(String selector);

  /** Brings an element into view. */
  void scrollTo(String selector);

  /** To a point of the document, in CSS pixels. */
  void scrollTo(double x, double y);

  /** Brings the first element that shows this text into view; 404 {@code text_not_found}. */
  void scrollToText(String text);

  /** Waits until something visible fits; 408. */
  void awaitSelector(String selector);

  /** Waits until the page shows a text; 408. */
  void awaitText(String text);

  /** Waits until nothing was under way over the network for half a second; 408. */
  void awaitNetworkIdle();

  /**
   * Runs an expression, a function, or the body of one with {@code return}, in the page's own
   * world, and waits for its promise.
   *
   * @return its value, null when JSON has no words for it
   */
  JsonValue evaluate(String script);

  /** Puts a file of the server into a file field. */
  void upload(String selector, Path file);

  /** What the page looks like now, element by element. */
  Snapshot observe();

  /** Lends it to what works by elements, as agents do. What fails there is a refusal here. */
  <T> T lend(Function<Tab, T> work);

  /** A picture of it. */
  byte[] picture(Shot shot);

  /** A PDF of it. */
  byte[] print(Paper paper);

  /** The document as it is now, with everything in it. */
  String html();

  /** What a person can read on it. */
  String text();
}
