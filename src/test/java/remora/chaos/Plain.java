package remora.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** The control of {@link Sessions}: a driver as Selenium starts it, killed. */
final class Plain {

  private static final List<String> PLACES =
      List.of("/usr/bin/chromium-headless-shell", "/usr/bin/chromium");

  private Plain() {}

  /**
   * Processes that are still there two seconds after the driver was killed; they are ended then.
   */
  static int leftBehind() throws IOException {
    Processes processes = Processes.fromNow();
    ChromeOptions options = new ChromeOptions();
    options.setBinary(PLACES.stream().filter(p -> Files.exists(Path.of(p))).findFirst().orElse(""));
    // The shell has no window anyway; the full browser needs to be told.
    options.addArguments("--headless", "--no-sandbox");
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(Path.of("/usr/bin/chromedriver").toFile())
            .build();
    ChromeDriver driver = new ChromeDriver(service, options);
    driver.get("data:text/html,plain");
    processes.alive().stream().filter(Processes::isDriver).forEach(Processes::kill);
    processes.awaitEnd(Duration.ofSeconds(2));
    List<ProcessHandle> left = processes.alive();
    left.forEach(Processes::kill);
    processes.awaitEnd(Duration.ofSeconds(5));
    return left.size();
  }
}
