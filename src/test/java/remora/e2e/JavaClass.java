package remora.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import remora.support.ClassPath;
import remora.support.DriverProcesses;

/** A test class that came over the wire: compiled, and run as JUnit would. */
record JavaClass(Path folder) {

  private static final String NAME = "ReplayedTaskTest";

  static JavaClass of(String source) throws IOException {
    Path folder = Files.createTempDirectory("remora-plan");
    Path file = Files.writeString(folder.resolve(NAME + ".java"), source);
    int problems =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-Xlint:all,-processing,-path,-classfile",
                "-Werror",
                "--release",
                "17",
                "-proc:none",
                "-cp",
                ClassPath.text(),
                "-d",
                folder.toString(),
                file.toString());
    assertThat(problems).as(source).isZero();
    return new JavaClass(folder);
  }

  /** Throws what the test throws. */
  void run(JsonObject input) throws Exception {
    Map<String, String> settings = new java.util.HashMap<>();
    input.keySet().forEach(key -> settings.put("input." + key, input.getString(key)));
    settings.put("chrome.binary", program("chromium-headless-shell", "chromium"));
    settings.put("chrome.arguments", "--headless --no-sandbox");
    settings.put("webdriver.chrome.driver", program("chromedriver"));
    settings.forEach(System::setProperty);
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
      Class<?> type = loader.loadClass(NAME);
      var constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      Object test = constructor.newInstance();
      DriverProcesses processes = DriverProcesses.fromNow();
      call(test, "open");
      try {
        call(test, "doesTheTask");
      } finally {
        processes.endAfter(() -> call(test, "close"));
      }
    } finally {
      settings.keySet().forEach(System::clearProperty);
    }
  }

  private static void call(Object test, String name) {
    try {
      Method method = test.getClass().getDeclaredMethod(name);
      method.setAccessible(true);
      method.invoke(test);
    } catch (InvocationTargetException e) {
      throw new AssertionError(name + " failed", e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("no test to run: " + name, e);
    }
  }

  private static String program(String... names) {
    List<String> folders = List.of(System.getenv("PATH").split(File.pathSeparator, -1));
    return Arrays.stream(names)
        .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst()
        .orElseThrow(() -> new AssertionError("not on the PATH: " + Stream.of(names).toList()));
  }
}
