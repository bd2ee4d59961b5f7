package remora.browser.entity;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * How browsers are started and when they are replaced.
 *
 * @param binary Chromium or its headless shell; an empty path means: find it
 * @param driver ChromeDriver; an empty path means: find it
 * @param dataDir profiles live below its folder {@code browsers}
 * @param arguments further Chromium flags, e.g. a proxy
 * @param maxTasksPerBrowser a browser that served so many tabs takes no new ones
 * @param maxAge a browser this old takes no new tabs
 * @param maxPssMegabytes a browser whose process tree holds more memory takes no new tabs
 * @param maxPageMegabytes a page whose process holds more memory is ended
 * @param startTimeout how long a start may take
 * @param viewport size of a tab's visible part
 */
public record BrowserSettings(
    Path binary,
    Path driver,
    Path dataDir,
    List<String> arguments,
    int maxTasksPerBrowser,
    Duration maxAge,
    int maxPssMegabytes,
    int maxPageMegabytes,
    Duration startTimeout,
    Viewport viewport) {

  /** In CSS pixels. */
  public record Viewport(int width, int height) {}

  public BrowserSettings {
    Objects.requireNonNull(binary, "binary");
    Objects.requireNonNull(driver, "driver");
    dataDir = dataDir.toAbsolutePath();
    arguments = List.copyOf(arguments);
    if (maxTasksPerBrowser < 1 || maxPssMegabytes < 1 || maxPageMegabytes < 1) {
      throw new IllegalArgumentException("maxTasksPerBrowser and both limits of memory start at 1");
    }
  }

  /** Everything found and limited by default. */
  public static BrowserSettings in(Path dataDir) {
    return new BrowserSettings(
        Path.of(""),
        Path.of(""),
        dataDir,
        List.of(),
        200,
        Duration.ofMinutes(30),
        1500,
        1000,
        Duration.ofSeconds(30),
        new Viewport(1280, 800));
  }
}
