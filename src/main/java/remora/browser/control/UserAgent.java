package remora.browser.control;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name by which the browser introduces itself: Chromium's own with its real major version. The
 * headless shell would say HeadlessChrome, and many sites serve it something else.
 */
final class UserAgent {

  private static final Pattern MAJOR = Pattern.compile("\\b(\\d{2,4})\\.\\d+\\.\\d+");
  private static final Map<Path, String> KNOWN = new ConcurrentHashMap<>();

  private UserAgent() {}

  /** Empty when the version cannot be told; the browser keeps its own name then. */
  static String of(Path browser) {
    return KNOWN.computeIfAbsent(browser, UserAgent::ask);
  }

  private static String ask(Path browser) {
    try {
      Process process =
          new ProcessBuilder(browser.toString(), "--version").redirectErrorStream(true).start();
      process.getOutputStream().close();
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return "";
      }
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      Matcher major = MAJOR.matcher(said);
      return major.find() ? named(major.group(1)) : "";
    } catch (java.io.IOException unknown) {
      return "";
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return "";
    }
  }

  private static String named(String major) {
    return "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/"
        + major
        + ".0.0.0 Safari/537.36";
  }
}
