package remora.sessions.control;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import remora.browser.entity.OpenPage;
import remora.operations.entity.Deadline;
import remora.sessions.boundary.SessionPage;

/** The browser of one session, as the session needs it. */
public interface SessionBrowser {

  /** The page that shows now. */
  SessionPage page(Deadline deadline);

  List<OpenPage> pages(Deadline deadline);

  /** The browser's own DevTools socket, on the loopback. */
  URI devTools();

  /**
   * The page did not answer in time: ends what it runs, and where that does not help the page, and
   * where that does not help the browser. Returns at once.
   */
  void recover();

  /** Completes when the browser is gone, for whatever reason. */
  CompletableFuture<Void> ended();

  /** Ends it with all its processes; completes when nothing of it is left. */
  CompletableFuture<Void> close();
}
