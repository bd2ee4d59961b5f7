package remora.browser.control;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openqa.selenium.PageLoadStrategy;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.remote.RemoteWebDriver;
import org.openqa.selenium.remote.http.ClientConfig;
import remora.browser.entity.BrowserFailure;
import remora.browser.entity.BrowserSettings;
import remora.operations.entity.Deadline;

/**
 * Starts ChromeDriver and, through it, Chromium; then leaves the driver alone and talks to the
 * browser directly. Driver and browser each die with their parent, so that no end of this JVM, not
 * even {@code kill -9}, leaves one behind.
 */
public final class ChromiumLauncher {

  private static final boolean SETPRIV = Programs.find("setpriv").isPresent();

  private final BrowserSettings settings;
  private final Clock clock;
  private final HttpClient http;

  /**
   * Starts nothing yet.
   *
   * @param http reads the browser's messages with its executor
   */
  public ChromiumLauncher(BrowserSettings settings, Clock clock, HttpClient http) {
    this.settings = settings;
    this.clock = clock;
    this.http = http;
  }

  /**
   * Starts a browser and waits until it answers.
   *
   * @throws BrowserFailure when it does not start within the settings' time; the message ends with
   *     the driver's last words
   */
  public Chromium launch() {
    return launch(List.of(), List.of());
  }

  /**
   * The same with further flags.
   *
   * @param extensions folders of unpacked extensions; the headless shell takes none
   */
  public Chromium launch(List<String> flags, List<Path> extensions) {
    Deadline deadline = Deadline.in(settings.startTimeout(), clock);
    LastWords words = new LastWords();
    Scratch scratch;
    try {
      scratch = Scratch.create(settings.dataDir());
    } catch (IOException | UncheckedIOException unwritable) {
      throw new BrowserFailure("cannot write to " + settings.dataDir(), unwritable);
    }
    CompletableFuture<ChromeDriverService> driver = new CompletableFuture<>();
    try {
      Path browser =
          extensions.isEmpty()
              ? Programs.browser(settings.binary())
              : Programs.fullBrowser(settings.binary());
      driver = LauncherThread.call(() -> startDriver(scratch, words));
      ChromeDriverService running = Waiting.on(driver, deadline);
      URI debugger = startBrowser(running, browser, scratch, flags(flags, extensions), deadline);
      CdpConnection connection = CdpConnection.open(http, debugger, deadline);
      return new Chromium(connection, tree(scratch), scratch, clock.instant(), running::close);
    } catch (RuntimeException failure) {
      abandon(scratch);
      // A driver that comes up after its time was up must not stay.
      Waiting.react(
          driver,
          (late, error) -> {
            abandon(scratch);
            Optional.ofNullable(late).ifPresent(ChromeDriverService::close);
          });
      throw new BrowserFailure(
          "the browser could not be started: "
              + Waiting.failure(failure).getMessage()
              + "\n"
              + words,
          failure);
    }
  }

  private ChromeDriverService startDriver(Scratch scratch, LastWords words) throws IOException {
    Path program = Programs.driver(settings.driver());
    ChromeDriverService driver =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(
                scratch.wrapper("chromedriver", program, scratch.temporary(), SETPRIV).toFile())
            .usingAnyFreePort()
            .withTimeout(settings.startTimeout())
            .withEnvironment(Map.of("SE_OFFLINE", "true", Scratch.MARK, scratch.folder() + "/"))
            .build();
    driver.sendOutputTo(words);
    driver.start();
    return driver;
  }

  /** The address of the browser-level DevTools socket. */
  private URI startBrowser(
      ChromeDriverService driver,
      Path browser,
      Scratch scratch,
      List<String> more,
      Deadline deadline) {
    boolean shell = browser.getFileName().toString().contains("headless-shell");
    ChromeOptions options = new ChromeOptions();
    try {
      Path temporary = shell ? scratch.temporary() : scratch.temporaryInShort();
      options.setBinary(scratch.wrapper("browser", browser, temporary, SETPRIV).toFile());
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    options.addArguments(Flags.of(settings, shell, UserAgent.of(browser), more));
    // Without this ChromeDriver lets every script open windows (measured: 51 of 50 calls).
    options.setExperimentalOption(
        "excludeSwitches",
        List.of("disable-popup-blocking", "enable-automation", "enable-logging"));
    options.setPageLoadStrategy(PageLoadStrategy.NONE);
    ClientConfig config =
        ClientConfig.defaultConfig().baseUrl(driver.getUrl()).readTimeout(deadline.remaining());
    // Not ChromeDriver: that class looks for a DevTools version it does not know and connects
    // twice.
    RemoteWebDriver session = new RemoteWebDriver(driver.getUrl(), options, config, false);
    Object found = session.getCapabilities().getCapability("goog:chromeOptions");
    if (!(found instanceof Map<?, ?> chrome)) {
      throw new BrowserFailure("the driver did not say where the browser listens");
    }
    return socket(String.valueOf(chrome.get("debuggerAddress")), deadline);
  }

  private static List<String> flags(List<String> flags, List<Path> extensions) {
    if (extensions.isEmpty()) {
      return flags;
    }
    String folders = extensions.stream().map(Path::toString).collect(Collectors.joining(","));
    return Stream.concat(
            flags.stream(),
            Stream.of("--disable-extensions-except=" + folders, "--load-extension=" + folders))
        .toList();
  }

  private URI socket(String debugger, Deadline deadline) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://" + debugger + "/json/version")).build();
    String answer =
        Waiting.on(http.sendAsync(request, HttpResponse.BodyHandlers.ofString()), deadline).body();
    JsonObject version = CdpJson.parse(answer);
    return URI.create(version.getString("webSocketDebuggerUrl"));
  }

  private static ProcessTree tree(Scratch scratch) {
    return Reaper.processesOf(scratch.folder())
        .filter(process -> process.parent().equals(Optional.of(ProcessHandle.current())))
        .findFirst()
        .map(ProcessTree::new)
        .orElseThrow(() -> new BrowserFailure("the driver ended at once"));
  }

  private static void abandon(Scratch scratch) {
    Reaper.processesOf(scratch.folder()).forEach(ProcessHandle::destroyForcibly);
    scratch.delete();
  }
}
