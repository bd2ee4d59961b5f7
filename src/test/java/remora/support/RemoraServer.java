package remora.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import remora.support.Container.Installation;

/**
 * The product as a process of its own, on a free loopback port and with a folder of its own in the
 * build's folder, which stays for those who want to look after a failure.
 */
public final class RemoraServer implements AutoCloseable {

  /** Key of the first tenant. */
  public static final String KEY = "e2e-first-key-0123456789";

  private static final Duration START = Duration.ofMinutes(2);
  private static final Duration STOP = Duration.ofSeconds(90);
  private static final int TAIL_LINES = 60;

  private final Map<String, String> settings;
  private final boolean untilReady;
  private final Container container = Container.configured();
  private final Installation at;
  private final Thread killer = new Thread(this::killIfThere);
  private Optional<Process> process = Optional.empty();

  private RemoraServer(String name, Map<String, String> settings, boolean untilReady) {
    this.settings = new TreeMap<>(settings);
    if (!settings.containsKey("JNOSQL_MONGODB_URL")) {
      SharedStore.external()
          .ifPresent(
              url -> {
                this.settings.put("JNOSQL_MONGODB_URL", url);
                this.settings.put("JNOSQL_DOCUMENT_DATABASE", SharedStore.newDatabase());
              });
    }
    this.untilReady = untilReady;
    Path build = Path.of(System.getProperty("remora.test.build", "target")).toAbsolutePath();
    this.at =
        new Installation(build, build.resolve("e2e").resolve(name), Ports.free(), Ports.free());
  }

  /**
   * A server in a new folder, which is up.
   *
   * @param name of its folder
   * @param settings environment variables; {@code REMORA_API_KEY} is {@link #KEY} unless given, and
   *     left out where it is empty
   */
  public static RemoraServer start(String name, Map<String, String> settings) {
    return start(new RemoraServer(name, settings, true));
  }

  /** As {@link #start}, but it need not become ready: it is up when it answers requests. */
  public static RemoraServer startUnready(String name, Map<String, String> settings) {
    return start(new RemoraServer(name, settings, false));
  }

  private static RemoraServer start(RemoraServer server) {
    try {
      Folders.delete(server.at.folder());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Runtime.getRuntime().addShutdownHook(server.killer);
    server.launch();
    return server;
  }

  private void launch() {
    try {
      Files.createDirectories(at.temporary());
      container.prepare(at);
      ProcessBuilder builder = new ProcessBuilder(container.command(at));
      Map<String, String> environment = builder.environment();
      environment.keySet().removeIf(name -> name.startsWith("REMORA_"));
      environment.putAll(container.environment());
      environment.put("REMORA_API_KEY", KEY);
      environment.put("REMORA_DATA_DIR", at.data().toString());
      environment.putAll(settings);
      environment.values().removeIf(String::isEmpty);
      builder.directory(at.folder().toFile()).redirectErrorStream(true);
      builder.redirectOutput(ProcessBuilder.Redirect.appendTo(logFile().toFile()));
      process = Optional.of(builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Await.that("an answer of the server", START, () -> running() && answers());
    if (untilReady) {
      Await.that("readiness of the server", START, () -> running() && isReady());
    }
  }

  private boolean running() {
    if (process.filter(Process::isAlive).isEmpty()) {
      throw new AssertionError("the server has ended:\n" + tail());
    }
    return true;
  }

  private boolean answers() {
    return quietly("/browser-agent-status").filter(answer -> answer.status() == 401).isPresent();
  }

  /**
   * Health as the container tells it, before anything is deployed too: so the browser's part must
   * be in it.
   */
  public boolean isReady() {
    return health()
        .filter(answer -> answer.status() == 200 && answer.text().contains("\"browser\""))
        .isPresent();
  }

  /** The readiness answer; empty while nobody listens. */
  public Optional<Answer> health() {
    return quietly(container.health(at).toString());
  }

  private Optional<Answer> quietly(String path) {
    try {
      return Optional.of(new Api(base(), Optional.empty()).get(path));
    } catch (UncheckedIOException notYet) {
      return Optional.empty();
    }
  }

  public URI base() {
    return at.base();
  }

  /** The API in the name of the first tenant. */
  public Api api() {
    return new Api(base(), Optional.of(KEY));
  }

  public Path dataDir() {
    return at.data();
  }

  /** The server's process. */
  public long pid() {
    return jvm().orElseThrow().pid();
  }

  /** Programs started by the server, and theirs. */
  public List<ProcessHandle> children() {
    return jvm()
        .map(ProcessHandle::descendants)
        .map(java.util.stream.Stream::toList)
        .orElse(List.of());
  }

  /** Its process, which may be a child of the script that started it. */
  public ProcessHandle handle() {
    return jvm().orElseThrow(() -> new AssertionError("the server does not run"));
  }

  /** Asks it to stop, as the system does at its shutdown, and waits until it has. */
  public void stop() {
    jvm().ifPresent(ProcessHandle::destroy);
    if (!hasEnded(STOP)) {
      String tail = tail();
      kill9();
      throw new AssertionError("the server did not stop in " + STOP.toSeconds() + " s:\n" + tail);
    }
  }

  /** Ends it with no chance to clean up, and waits until it is gone. */
  public void kill9() {
    jvm().ifPresent(ProcessHandle::destroyForcibly);
    if (!hasEnded(STOP)) {
      throw new AssertionError("the server cannot be killed");
    }
  }

  /** Stops it in the middle of whatever it does; it does not notice. Its browsers go on. */
  public void suspend() {
    signal("STOP");
  }

  /** Lets it go on after {@link #suspend}. */
  public void resume() {
    signal("CONT");
  }

  private void signal(String name) {
    String pid = Long.toString(jvm().orElseThrow().pid());
    try {
      int code = new ProcessBuilder("kill", "-" + name, pid).inheritIO().start().waitFor();
      if (code != 0) {
        throw new AssertionError("kill -" + name + " ended with " + code);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Starts it again in the same place with the same data. */
  public void restart() {
    if (process.filter(Process::isAlive).isPresent()) {
      stop();
    }
    launch();
  }

  /** WildFly's script starts the JVM as its child. */
  private Optional<ProcessHandle> jvm() {
    return process
        .map(Process::toHandle)
        .filter(ProcessHandle::isAlive)
        .map(handle -> isJava(handle) ? handle : child(handle));
  }

  private static ProcessHandle child(ProcessHandle script) {
    return script.children().filter(RemoraServer::isJava).findFirst().orElse(script);
  }

  private static boolean isJava(ProcessHandle handle) {
    return handle.info().command().filter(command -> command.endsWith("/java")).isPresent();
  }

  private boolean hasEnded(Duration within) {
    try {
      return process.isEmpty() || process.get().waitFor(within.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private Path logFile() {
    return at.folder().resolve("server.log");
  }

  /** All that it has written to its log, over all its lives. */
  public String log() {
    try {
      return Files.readString(logFile());
    } catch (IOException e) {
      return "no log: " + e;
    }
  }

  private String tail() {
    List<String> lines = log().lines().toList();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
  }

  private void killIfThere() {
    jvm().ifPresent(ProcessHandle::destroyForcibly);
    process.ifPresent(Process::destroyForcibly);
  }

  @Override
  public void close() {
    stop();
    Runtime.getRuntime().removeShutdownHook(killer);
  }
}
