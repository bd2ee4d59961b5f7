package remora.chaos;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import remora.support.RemoraServer;

/** Servers of the product whose tasks need no browser. */
final class QuickServers {

  private static final String BUILD = "remora.test.build";
  private static final String ENTRY =
      "WEB-INF/classes/" + QuickRunner.class.getName().replace('.', '/') + ".class";

  private final Path build = Path.of(System.getProperty(BUILD, "target")).toAbsolutePath();
  private final Path quick = build.resolve("chaos");

  /** Makes the WAR. */
  QuickServers() throws IOException {
    Files.createDirectories(quick);
    Path war = quick.resolve("remora.war");
    Files.copy(build.resolve("remora.war"), war, StandardCopyOption.REPLACE_EXISTING);
    try (FileSystem zip = FileSystems.newFileSystem(war);
        InputStream runner = resource()) {
      Path entry = zip.getPath(ENTRY);
      Files.createDirectories(entry.getParent());
      Files.copy(runner, entry, StandardCopyOption.REPLACE_EXISTING);
    }
    Path server = quick.resolve("server");
    if (!Files.exists(server)) {
      Files.createSymbolicLink(server, build.resolve("server"));
    }
  }

  private static InputStream resource() {
    return QuickRunner.class.getResourceAsStream(QuickRunner.class.getSimpleName() + ".class");
  }

  RemoraServer start(String name, Map<String, String> settings) {
    Map<String, String> all = new TreeMap<>(settings);
    all.putIfAbsent("REMORA_LIMITS_REQUESTS_PER_MINUTE", "1000000");
    all.putIfAbsent("REMORA_LIMITS_IN_FLIGHT_TASKS", "20000");
    String before = System.setProperty(BUILD, quick.toString());
    try {
      return RemoraServer.start(name, all);
    } finally {
      if (before == null) {
        System.clearProperty(BUILD);
      } else {
        System.setProperty(BUILD, before);
      }
    }
  }
}
