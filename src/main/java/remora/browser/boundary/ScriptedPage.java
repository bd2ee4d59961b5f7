package remora.browser.boundary;

import jakarta.json.JsonValue;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import remora.browser.action.Action;
import remora.browser.action.Click;
import remora.browser.action.Hover;
import remora.browser.action.Press;
import remora.browser.action.ScrollTo;
import remora.browser.action.SelectOptions;
import remora.browser.action.TypeText;
import remora.browser.control.HiddenTyping;
import remora.browser.control.IsolatedContext;
import remora.browser.control.Scripted;
import remora.browser.entity.BrowserFailure;
import remora.browser.entity.Effect;
import remora.browser.entity.Navigation;
import remora.browser.entity.OpenPage;
import remora.browser.entity.PageGone;
import remora.browser.entity.Paper;
import remora.browser.entity.Shot;
import remora.browser.entity.Snapshot;
import remora.browser.entity.WaitUntil;
import remora.operations.entity.Deadline;

/**
 * The newest page of a session's browser, worked by CSS selectors. For one thread. Every call
 * throws {@link remora.operations.entity.DeadlinePassed} when the time is up, {@link PageGone} when
 * the page went away meanwhile, {@link remora.browser.entity.NothingFits} when nothing fits a
 * selector within five seconds, {@link remora.browser.entity.InvalidSelector} when it is none, and
 * {@link BrowserFailure} when the page cannot do what it is asked.
 */
public final class ScriptedPage {

  private final Scripted page;

  ScriptedPage(IsolatedContext context, Deadline deadline) {
    page = new Scripted(context, deadline);
  }

  /** Where it is and what it is called, as the browser knows it: never waits for the page. */
  public OpenPage description() {
    return watched(page::description);
  }

  /**
   * Loads an address; the outcome says whether it could be shown.
   *
   * @param headers go with all of the page's requests until it has come so far
   */
  public Navigation load(String url, WaitUntil until, Map<String, String> headers) {
    return watched(() -> page.load(url, until, headers));
  }

  public boolean has(String selector) {
    return watched(() -> page.has(selector));
  }

  /** Whether something visible fits now. */
  public boolean shows(String selector) {
    return watched(() -> page.shows(selector));
  }

  /** Addresses of the documents that what fits is in, the page's own first. */
  public List<String> around(String selector) {
    return watched(() -> new HiddenTyping(page).around(page.ref(selector)));
  }

  /**
   * Puts a text in the place of what a field holds, which shows dots from then on.
   *
   * @param place is asked before, with the addresses of the documents around the field
   * @return false when it refuses; nothing was typed then
   */
  public boolean typeHidden(String selector, String text, Predicate<List<String>> place) {
    return watched(() -> new HiddenTyping(page).type(page.ref(selector), text, place));
  }

  public void awaitSelector(String selector) {
    did(() -> page.awaitSelector(selector));
  }

  public void awaitText(String text) {
    did(() -> page.awaitText(text));
  }

  public void awaitNetworkIdle() {
    did(page::awaitNetworkIdle);
  }

  public Effect click(String selector) {
    return perform(selector, Click::new);
  }

  public void clickAt(double x, double y) {
    did(() -> page.clickAt(x, y));
  }

  /** Puts the text in the place of what the field holds. */
  public Effect type(String selector, String text) {
    return perform(selector, ref -> new TypeText(ref, text, true, false));
  }

  public void focus(String selector) {
    did(() -> page.focus(page.ref(selector)));
  }

  public Effect press(String keys) {
    return watched(() -> new Press(keys).perform(page.view()));
  }

  public Effect select(String selector, String option) {
    return perform(selector, ref -> new SelectOptions(ref, List.of(option)));
  }

  public Effect hover(String selector) {
    return perform(selector, Hover::new);
  }

  public Effect scrollTo(String selector) {
    return perform(selector, ScrollTo::new);
  }

  public void scrollTo(double x, double y) {
    did(() -> page.scrollTo(x, y));
  }

  public void scrollToText(String text) {
    did(() -> page.scrollToText(text));
  }

  public void upload(String selector, Path file) {
    did(() -> page.upload(page.ref(selector), file));
  }

  /** Runs an expression, a function, statements or a function's body in the page's own world. */
  public JsonValue evaluate(String script) {
    return watched(() -> page.evaluate(script));
  }

  public Snapshot observe() {
    return watched(() -> page.view().observe());
  }

  public byte[] picture(Shot shot) {
    return watched(() -> page.picture(shot));
  }

  public byte[] print(Paper paper) {
    return watched(() -> page.print(paper));
  }

  /** The document as it is now, at most ten million characters. */
  public String html() {
    return watched(page::html);
  }

  /** What a person can read on it, at most ten million characters. */
  public String text() {
    return watched(page::text);
  }

  private Effect perform(String selector, Function<String, Action> action) {
    return watched(() -> action.apply(page.ref(selector)).perform(page.view()));
  }

  private void did(Runnable call) {
    watched(
        () -> {
          call.run();
          return true;
        });
  }

  private <T> T watched(Supplier<T> call) {
    try {
      return call.get();
    } catch (BrowserFailure failure) {
      if (page.gone(failure)) {
        throw new PageGone(String.valueOf(failure.getMessage()), failure);
      }
      throw failure;
    }
  }
}
