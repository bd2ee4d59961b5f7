package remora.browser.control;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import remora.browser.entity.BrowserSettings;

/** Chromium's command line, one reason per flag. */
final class Flags {

  /** A tenth of what Chromium asks for on a busy page; containers often give 64 MB. */
  private static final long SMALL_SHARED_MEMORY = 512L * 1024 * 1024;

  private Flags() {}

  /**
   * @param more flags of this one browser
   */
  static List<String> of(BrowserSettings settings, boolean shell, String agent, List<String> more) {
    List<String> flags = new ArrayList<>();
    // No --user-data-dir: with one, ChromeDriver opens no page in the headless shell and waits for
    // one for ever. Without, it makes the profile in its TMPDIR, which is our folder.
    flags.add("--window-size=" + settings.viewport().width() + "," + settings.viewport().height());
    if (!agent.isEmpty()) {
      flags.add("--user-agent=" + agent);
    }
    if (!shell) {
      flags.add("--headless=new");
      // Otherwise each window starts three renderers instead of one (research: 356 for 819 ms CPU).
      flags.add(
          "--disable-features=SpareRendererForSitePerProcess,WebUIOmniboxPopup,"
              + "WebUIOmniboxAimPopup,WebUIOmniboxFullPopup,Translate,MediaRouter");
    }
    // No calls home, no state that outlives a task.
    flags.add("--disable-background-networking");
    flags.add("--disable-component-update");
    flags.add("--disable-default-apps");
    flags.add("--disable-sync");
    flags.add("--no-first-run");
    flags.add("--no-default-browser-check");
    flags.add("--no-service-autorun");
    flags.add("--disable-breakpad");
    flags.add("--disable-crash-reporter");
    flags.add("--password-store=basic");
    flags.add("--use-mock-keychain");
    flags.add("--metrics-recording-only");
    // UDP would go round the egress proxy (measured: two packets of WebRTC).
    flags.add("--disable-quic");
    flags.add("--force-webrtc-ip-handling-policy=disable_non_proxied_udp");
    flags.add("--webrtc-ip-handling-policy=disable_non_proxied_udp");
    // Pages behave the same whether or not somebody looks at them.
    flags.add("--disable-background-timer-throttling");
    flags.add("--disable-backgrounding-occluded-windows");
    flags.add("--disable-renderer-backgrounding");
    flags.add("--force-prefers-reduced-motion");
    flags.add("--hide-scrollbars");
    flags.add("--mute-audio");
    if (more.stream().noneMatch(flag -> flag.startsWith("--load-extension"))) {
      flags.add("--disable-extensions");
    }
    flags.add("--disable-gpu");
    if (root()) {
      // As root Chromium refuses its sandbox; run the server as somebody else and it is on.
      flags.add("--no-sandbox");
    }
    if (sharedMemory() < SMALL_SHARED_MEMORY) {
      flags.add("--disable-dev-shm-usage");
    }
    flags.addAll(settings.arguments());
    flags.addAll(more);
    return flags;
  }

  private static boolean root() {
    try {
      Object uid = Files.getAttribute(Path.of("/proc/self"), "unix:uid");
      return uid.equals(0);
    } catch (IOException | UnsupportedOperationException unknown) {
      return false;
    }
  }

  private static long sharedMemory() {
    try {
      return Files.getFileStore(Path.of("/dev/shm")).getTotalSpace();
    } catch (IOException none) {
      return 0;
    }
  }
}
