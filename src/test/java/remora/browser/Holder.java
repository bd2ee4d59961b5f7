package remora.browser;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import remora.browser.boundary.Browsers;
import remora.browser.boundary.Tab;
import remora.browser.entity.BrowserSettings;
import remora.operations.entity.Deadline;

/** A server of its own that holds a browser until somebody kills it. */
final class Holder {

  private Holder() {}

  public static void main(String[] arguments) {
    Browsers browsers =
        new Browsers(
            BrowserSettings.in(Path.of(arguments[0])),
            Executors.newCachedThreadPool(),
            Executors.newScheduledThreadPool(1),
            Clock.systemUTC());
    Tab tab = browsers.open("held", Deadline.in(Duration.ofSeconds(60), Clock.systemUTC()));
    System.out.println(tab.open("data:text/html,<title>held</title>").title());
    while (true) {
      LockSupport.park();
    }
  }
}
