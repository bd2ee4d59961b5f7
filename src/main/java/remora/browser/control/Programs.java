package remora.browser.control;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import remora.browser.entity.BrowserFailure;

/** Finds programs on this machine. Nothing is ever downloaded. */
final class Programs {

  private static final List<String> BROWSERS =
      List.of(
          "chromium-headless-shell",
          "chrome-headless-shell",
          "chromium",
          "chromium-browser",
          "google-chrome");

  private static final Path LIBRARY = Path.of("/usr/lib/chromium");

  private Programs() {}

  /** The headless shell where there is one: it does the same pages with a third of the CPU time. */
  static Path browser(Path configured) {
    return configured(configured, "browser")
        .or(() -> BROWSERS.stream().flatMap(name -> find(name).stream()).findFirst())
        .map(Programs::behindScript)
        .orElseThrow(
            () -> new BrowserFailure("no Chromium found on the PATH; looked for " + BROWSERS));
  }

  /** Chromium itself: the headless shell has no extensions. */
  static Path fullBrowser(Path configured) {
    return configured(configured, "browser")
        .filter(program -> !program.getFileName().toString().contains("headless-shell"))
        .or(
            () ->
                BROWSERS.stream()
                    .filter(name -> !name.contains("headless-shell"))
                    .flatMap(name -> find(name).stream())
                    .findFirst())
        .map(Programs::behindScript)
        .orElseThrow(
            () -> new BrowserFailure("extensions need Chromium itself, and there is none"));
  }

  static Path driver(Path configured) {
    return configured(configured, "ChromeDriver")
        .or(() -> find("chromedriver"))
        .orElseThrow(() -> new BrowserFailure("no chromedriver found on the PATH"));
  }

  static Optional<Path> find(String name) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("/usr/bin:/bin");
    for (String folder : path.split(File.pathSeparator, -1)) {
      Path program = Path.of(folder, name);
      if (!folder.isEmpty() && Files.isExecutable(program)) {
        return Optional.of(program);
      }
    }
    return Optional.empty();
  }

  /**
   * Debian's chromium-headless-shell is a script that stays around as the parent of the browser:
   * killing it would leave the browser, so the program behind it is taken.
   */
  private static Path behindScript(Path found) {
    Path real = LIBRARY.resolve(found.getFileName());
    return found.getParent() != null && found.startsWith("/usr/bin") && Files.isExecutable(real)
        ? real
        : found;
  }

  private static Optional<Path> configured(Path path, String what) {
    if (path.toString().isEmpty()) {
      return Optional.empty();
    }
    if (!Files.isExecutable(path)) {
      throw new BrowserFailure("the configured " + what + " is no program: " + path);
    }
    return Optional.of(path);
  }
}
