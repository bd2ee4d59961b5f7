package remora.browser.boundary;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import remora.browser.action.Action;
import remora.browser.control.BrowserPool.Place;
import remora.browser.control.IsolatedContext;
import remora.browser.control.PageView;
import remora.browser.entity.BrowserFailure;
import remora.browser.entity.Effect;
import remora.browser.entity.Navigation;
import remora.browser.entity.PageContent;
import remora.browser.entity.PageGone;
import remora.browser.entity.Snapshot;
import remora.operations.entity.Deadline;
import remora.operations.entity.DeadlinePassed;

/**
 * An isolated tab; shows the newest page that was opened in it. For one thread. Every call throws
 * {@link DeadlinePassed} when the tab's time is up and {@link remora.browser.entity.BrowserFailure}
 * at once when its page crashed or the browser went away.
 */
public final class Tab implements AutoCloseable {

  private final Runnable suspect;
  private final Runnable leave;
  private final Deadline deadline;
  private final PageView view;
  private final int earlier;
  private final AtomicBoolean closed = new AtomicBoolean();

  Tab(Place place, Deadline deadline) {
    this(place.context(), place::suspect, place::leave, deadline);
  }

  /** On pages that somebody else opened, and closes. */
  Tab(IsolatedContext context, Deadline deadline) {
    this(context, () -> {}, () -> {}, deadline);
  }

  private Tab(IsolatedContext context, Runnable suspect, Runnable leave, Deadline deadline) {
    this.suspect = suspect;
    this.leave = leave;
    this.deadline = deadline;
    view = new PageView(context, deadline);
    earlier = view.dialogs().size();
  }

  /**
   * Loads an address and waits until the page has settled: loaded, no request or short timer
   * pending, no sign of loading; at most 5 s when it has something to show.
   *
   * @param url http, https, data, blob or about:blank; others end in an error
   */
  public Navigation open(String url) {
    return watched(() -> view.open(url));
  }

  /** What the page looks like now. */
  public Snapshot observe() {
    return watched(view::observe);
  }

  /** The rendered document. */
  public PageContent content() {
    return watched(view::content);
  }

  /** Begins to take a picture of the viewport. */
  public Screenshot screenshot() {
    return new Screenshot(watched(view::screenshot), deadline);
  }

  /** Does it, waits until the page has settled and reports what changed. */
  public Effect perform(Action action) {
    return watched(() -> action.perform(view));
  }

  /**
   * Runs a script in the page's own world and waits for its promise.
   *
   * @return its value as JSON text, {@code null} when it has none
   * @throws remora.browser.entity.BrowserFailure when it throws
   */
  public String evaluate(String expression) {
    return watched(() -> view.evaluate(expression));
  }

  /** Texts of the dialogs seen since it is a tab, oldest first, at most 100. */
  public List<String> dialogs() {
    List<String> all = view.dialogs();
    return all.subList(earlier, all.size());
  }

  /** Throws its own cookies, storage and pages away, in the background. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      leave.run();
    }
  }

  private <T> T watched(Supplier<T> call) {
    try {
      return call.get();
    } catch (DeadlinePassed late) {
      suspect.run();
      throw late;
    } catch (BrowserFailure failure) {
      if (view.gone()) {
        throw new PageGone(String.valueOf(failure.getMessage()), failure);
      }
      throw failure;
    }
  }
}
