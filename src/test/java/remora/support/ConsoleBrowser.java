package remora.support;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TakesScreenshot;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A person at the console: finds things by what they are called, waits until they are there. */
public final class ConsoleBrowser implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final ChromeDriver driver;
  private final DriverProcesses processes;

  private ConsoleBrowser(ChromeDriver driver, DriverProcesses processes) {
    this.driver = driver;
    this.processes = processes;
  }

  /** A browser with a window of the given size, at no page yet. */
  public static ConsoleBrowser open(int width, int height) {
    Path browser =
        program("chromium-headless-shell")
            .or(() -> program("chromium"))
            .orElseThrow(() -> new AssertionError("no Chromium on the PATH"));
    ChromeOptions options = new ChromeOptions();
    options.setBinary(browser.toFile());
    options.addArguments("--no-sandbox", "--disable-dev-shm-usage", "--hide-scrollbars");
    options.addArguments("--window-size=" + width + "," + height);
    if (!browser.endsWith("chromium-headless-shell")) {
      options.addArguments("--headless=new");
    }
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(
                program("chromedriver")
                    .orElseThrow(() -> new AssertionError("no chromedriver on the PATH"))
                    .toFile())
            .usingAnyFreePort()
            .withEnvironment(Map.of("SE_OFFLINE", "true"))
            .build();
    DriverProcesses processes = DriverProcesses.fromNow();
    return new ConsoleBrowser(new ChromeDriver(service, options), processes);
  }

  /** A program on the PATH. */
  public static Optional<Path> program(String name) {
    for (String folder :
        Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator, -1)) {
      Path program = Path.of(folder, name);
      if (!folder.isEmpty() && Files.isExecutable(program)) {
        return Optional.of(program);
      }
    }
    return Optional.empty();
  }

  public void go(String address) {
    driver.get(address);
  }

  public String address() {
    return Optional.ofNullable(driver.getCurrentUrl()).orElse("");
  }

  /** Fills the field with a label. */
  public void fill(String label, String text) {
    WebElement field = labelled(label);
    field.clear();
    field.sendKeys(text);
  }

  /** Chooses what a list offers by these words. */
  public void choose(String label, String words) {
    labelled(label)
        .findElement(By.xpath(".//option[normalize-space()=" + quoted(words) + "]"))
        .click();
  }

  /** What stands in the field with a label. */
  public String value(String label) {
    return Optional.ofNullable(labelled(label).getDomProperty("value")).orElse("");
  }

  private WebElement labelled(String label) {
    WebElement found = visible(By.xpath("//label[normalize-space()=" + quoted(label) + "]"));
    return visible(By.id(Optional.ofNullable(found.getDomAttribute("for")).orElse("none")));
  }

  /** Presses the button, or follows the link, with these words. */
  public void press(String words) {
    String text = "[normalize-space()=" + quoted(words) + "]";
    visible(By.xpath("//button" + text + " | //a" + text)).click();
  }

  /** Waits until the main part of the page shows these words. */
  public void sees(String words) {
    Await.that("the page to show " + words, PATIENCE, () -> text().contains(words));
  }

  /** What the main part of the page shows. */
  public String text() {
    try {
      return driver.findElement(By.tagName("main")).getText();
    } catch (StaleElementReferenceException redrawn) {
      return "";
    }
  }

  /** Texts of all visible elements that a selector finds. */
  public List<String> texts(String css) {
    return driver.findElements(By.cssSelector(css)).stream()
        .filter(WebElement::isDisplayed)
        .map(WebElement::getText)
        .toList();
  }

  /** How many elements a selector finds. */
  public int count(String css) {
    return driver.findElements(By.cssSelector(css)).size();
  }

  /** The value of a script's expression. */
  public Optional<Object> script(String script, Object... arguments) {
    return Optional.ofNullable(((JavascriptExecutor) driver).executeScript(script, arguments));
  }

  private WebElement visible(By by) {
    return Await.found(
        by.toString(),
        PATIENCE,
        () -> driver.findElements(by).stream().filter(ConsoleBrowser::isShown).findFirst());
  }

  private static boolean isShown(WebElement element) {
    try {
      return element.isDisplayed() && element.isEnabled();
    } catch (StaleElementReferenceException redrawn) {
      return false;
    }
  }

  /** What the page complained about since it was last asked. */
  public List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .map(entry -> entry.getLevel() + " " + entry.getMessage())
        .toList();
  }

  /**
   * Keeps a picture of the window as {@code screenshots/console-NAME.png} in the build's folder.
   */
  public void picture(String name) {
    script("scrollTo(0, 0);");
    Path folder = Path.of(System.getProperty("remora.test.build", "target"), "screenshots");
    try {
      Files.createDirectories(folder);
      Files.write(
          folder.resolve("console-" + name + ".png"),
          ((TakesScreenshot) driver).getScreenshotAs(OutputType.BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String quoted(String words) {
    return "\"" + words + "\"";
  }

  @Override
  public void close() {
    processes.endAfter(driver::quit);
  }
}
