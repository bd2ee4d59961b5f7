package remora.browser.boundary;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import remora.browser.entity.BrowserSettings;
import remora.operations.boundary.Background;

/** The server's browsers as its configuration wants them. */
@ApplicationScoped
public class ConfiguredBrowsers {

  @Inject
  @ConfigProperty(name = "remora.browser.binary")
  Optional<String> binary;

  @Inject
  @ConfigProperty(name = "remora.browser.driver")
  Optional<String> driver;

  private static final int MOST_THREADS = 64;
  private static final int IDLE_SECONDS = 10;

  @Inject
  @ConfigProperty(name = "remora.data.dir")
  String dataDir;

  @Inject
  @ConfigProperty(name = "remora.browser.max-tasks")
  int maxTasks;

  @Inject
  @ConfigProperty(name = "remora.browser.max-age-minutes")
  int maxAgeMinutes;

  @Inject
  @ConfigProperty(name = "remora.browser.max-memory-mb")
  int maxMemoryMegabytes;

  @Inject
  @ConfigProperty(name = "remora.browser.max-page-memory-mb")
  int maxPageMemoryMegabytes;

  @Inject @Background ManagedThreadFactory threads;
  @Inject @Background ManagedScheduledExecutorService scheduler;
  @Inject Clock clock;

  /** Singleton, not application scoped: the class is final and cannot be proxied. */
  @Produces
  @Singleton
  Browsers browsers() {
    BrowserSettings settings =
        new BrowserSettings(
            Path.of(binary.orElse("")),
            Path.of(driver.orElse("")),
            Path.of(dataDir),
            List.of(),
            maxTasks,
            Duration.ofMinutes(maxAgeMinutes),
            maxMemoryMegabytes,
            maxPageMemoryMegabytes,
            Duration.ofSeconds(30),
            new BrowserSettings.Viewport(1280, 800));
    return new Browsers(settings, executor(), scheduler, clock);
  }

  /** Threads that read the browsers' messages and start browsers; idle ones end by themselves. */
  private Executor executor() {
    return new ThreadPoolExecutor(
        0,
        MOST_THREADS,
        IDLE_SECONDS,
        TimeUnit.SECONDS,
        new SynchronousQueue<>(),
        threads,
        new ThreadPoolExecutor.CallerRunsPolicy());
  }

  /**
   * Static: WildFly destroys this bean before its product, and one made anew finds no executors any
   * more (WELD-000019, browsers left behind).
   */
  static void close(@Disposes Browsers browsers) {
    browsers.close();
  }
}
