package remora.sessions.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import remora.access.entity.Refusal;
import remora.access.entity.Refusal.Reason;
import remora.browser.boundary.BrowserSession;
import remora.browser.boundary.Browsers;
import remora.browser.entity.BrowserFailure;
import remora.browser.entity.LaunchSettings;
import remora.browser.entity.OpenPage;
import remora.operations.entity.Deadline;
import remora.operations.entity.DeadlinePassed;
import remora.sessions.boundary.SessionPage;
import remora.sessions.entity.Capability;
import remora.sessions.entity.SessionSettings;
import remora.sessions.entity.SessionSettings.Extension;

/** Browsers of this machine. */
@ApplicationScoped
public class ChromiumBrowsers implements SessionBrowsers {

  private static final System.Logger LOG = System.getLogger(ChromiumBrowsers.class.getName());

  @Inject Browsers browsers;

  @Override
  public SessionBrowser start(SessionSettings settings, Path downloads) {
    try {
      return new Running(
          browsers.launch(
              new LaunchSettings(
                  settings.proxy(),
                  settings.extensions().stream().map(Extension::folder).toList(),
                  downloads,
                  settings.has(Capability.STEALTH))));
    } catch (BrowserFailure | DeadlinePassed failure) {
      LOG.log(Level.WARNING, "a session's browser did not start", failure);
      throw new Refusal(
          Reason.UNAVAILABLE, "browser_unreachable", "The browser could not be started.");
    }
  }

  private record Running(BrowserSession browser) implements SessionBrowser {

    @Override
    public SessionPage page(Deadline deadline) {
      return new BrowserPage(browser, deadline);
    }

    @Override
    public List<OpenPage> pages(Deadline deadline) {
      try {
        return browser.pages(deadline);
      } catch (BrowserFailure failure) {
        throw Failing.gone(failure);
      }
    }

    @Override
    public URI devTools() {
      return browser.devTools();
    }

    @Override
    public void recover() {
      browser.recover();
    }

    @Override
    public CompletableFuture<Void> ended() {
      return browser.ended();
    }

    @Override
    public CompletableFuture<Void> close() {
      return browser.close();
    }
  }
}
