package remora.support;

import java.io.File;
import java.net.URLClassLoader;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What tests run with, for a compiler. */
public final class ClassPath {

  private ClassPath() {}

  /** As the system has it; JUnit's own launcher puts tests into a loader. */
  public static String text() {
    return ClassPath.class.getClassLoader() instanceof URLClassLoader loader
        ? Arrays.stream(loader.getURLs())
            .map(url -> new File(url.getPath()).getPath())
            .collect(Collectors.joining(File.pathSeparator))
        : System.getProperty("java.class.path");
  }
}
