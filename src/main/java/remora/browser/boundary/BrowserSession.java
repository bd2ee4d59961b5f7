package remora.browser.boundary;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import remora.browser.control.SoleBrowser;
import remora.browser.entity.OpenPage;
import remora.operations.entity.Deadline;

/** A browser of one's own, with its open pages. For several threads; its pages are for one. */
public final class BrowserSession {

  private final SoleBrowser browser;

  BrowserSession(SoleBrowser browser) {
    this.browser = browser;
  }

  /** The newest page, and those that come after it; no call on it outlives the deadline. */
  public ScriptedPage page(Deadline deadline) {
    return new ScriptedPage(browser.context(deadline), deadline);
  }

  /** The same as a tab, which works it by its elements; it stays open when the tab is closed. */
  public Tab tab(Deadline deadline) {
    return new Tab(browser.context(deadline), deadline);
  }

  /** The open pages, oldest first. */
  public List<OpenPage> pages(Deadline deadline) {
    return browser.pages(deadline);
  }

  /** The browser's DevTools socket, on the loopback; it opens everything the browser can do. */
  public URI devTools() {
    return browser.devTools();
  }

  /**
   * A page did not answer in time: ends its script, else the page, else the browser; returns at
   * once, and pages asked for meanwhile wait.
   */
  public void recover() {
    browser.recover();
  }

  /** Completes when the browser is gone, for whatever reason. */
  public CompletableFuture<Void> ended() {
    return browser.ended();
  }

  /** Ends it with everything in it; completes when nothing is left. */
  public CompletableFuture<Void> close() {
    return browser.close();
  }
}
