package remora.bench;

import java.time.Duration;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import remora.support.ConsoleBrowser;

/** WebDriver as its manual shows it, with nothing around it. */
record BareDriver(ChromeDriver driver) implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  static BareDriver start() {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(ConsoleBrowser.program("chromium-headless-shell").orElseThrow().toFile());
    options.addArguments("--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu");
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(ConsoleBrowser.program("chromedriver").orElseThrow().toFile())
            .usingAnyFreePort()
            .withEnvironment(Map.of("SE_OFFLINE", "true"))
            .build();
    return new BareDriver(new ChromeDriver(service, options));
  }

  String order(String url, String name) {
    driver.get(url);
    var field = driver.findElement(By.id("name"));
    field.clear();
    field.sendKeys(name);
    driver.findElement(By.xpath("//select[@id='colour']/option[.='Green']")).click();
    driver.findElement(By.id("send")).click();
    // Without a pause between two looks, which would count against it.
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!driver.findElement(By.id("done")).getText().equals(name + " Green")) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("the page did not answer");
      }
    }
    return String.valueOf(
        driver.executeScript("return document.getElementById('done').textContent"));
  }

  @Override
  public void close() {
    driver.quit();
  }
}
