package remora.browser.boundary;

import java.util.List;
import remora.browser.control.Cast;
import remora.browser.entity.LiveFrame;
import remora.browser.entity.LiveInput;
import remora.browser.entity.LiveTab;

/**
 * A browser as somebody sees it: the newest page, or the one they chose, picture by picture as it
 * changes, and their hands on it. It has a connection of its own and does not wait for calls on the
 * pages. For several threads; no call waits.
 */
public final class Screencast implements AutoCloseable {

  /** Who watches. Called from the thread that reads the browser's messages: must not wait. */
  public interface Watcher {

    /** A picture; the next ones come when {@link LiveFrame#seen} was run. */
    void frame(LiveFrame frame);

    /** The pages have changed. */
    void tabs(List<LiveTab> tabs);

    /** The browser is gone. */
    void ended();
  }

  private final Cast cast;

  Screencast(Cast cast) {
    this.cast = cast;
  }

  /** Shows another page; an id that is none is left alone. */
  public void show(String tabId) {
    cast.choose(tabId);
  }

  /** Hands on what somebody did; left out when the page takes nothing any more. */
  public void input(LiveInput input) {
    cast.input(input);
  }

  @Override
  public void close() {
    cast.close();
  }
}
