package remora.support;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The unpacked distribution with a base folder of its own; the distribution itself stays as it is.
 */
final class WildFly implements Container {

  @Override
  public void prepare(Installation at) throws IOException {
    Path base = base(at);
    if (!Files.isDirectory(base)) {
      Folders.copy(home(at).resolve("standalone"), base);
      Files.copy(at.war(), base.resolve("deployments/ROOT.war"));
    }
  }

  @Override
  public List<String> command(Installation at) {
    return List.of(
        home(at).resolve("bin/standalone.sh").toString(),
        "-c",
        "standalone-microprofile.xml",
        "--yaml=" + Path.of("wildfly-config", "remora.yml").toAbsolutePath(),
        "-Djboss.server.base.dir=" + base(at),
        "-Djava.io.tmpdir=" + at.temporary(),
        "-Djboss.bind.address=127.0.0.1",
        "-Djboss.bind.address.management=127.0.0.1",
        "-Djboss.http.port=" + at.port(),
        "-Djboss.https.port=" + Ports.free(),
        "-Djboss.management.http.port=" + at.managementPort());
  }

  @Override
  public Map<String, String> environment() {
    return Map.of(
        "JAVA_HOME", System.getProperty("java.home"),
        "JAVA_OPTS", "",
        "JBOSS_JAVA_SIZING", "-Xms64m -Xmx768m -XX:TieredStopAtLevel=1",
        // Its filter refuses to read back what the embedded store has written.
        "DISABLE_JDK_SERIAL_FILTER", "true");
  }

  @Override
  public URI health(Installation at) {
    return URI.create("http://127.0.0.1:" + at.managementPort() + "/health/ready");
  }

  private static Path base(Installation at) {
    return at.folder().resolve("standalone");
  }

  private static Path home(Installation at) {
    Path servers = at.build().resolve("server");
    try (var found = Files.list(servers)) {
      return found
          .filter(folder -> folder.getFileName().toString().startsWith("wildfly-"))
          .findFirst()
          .orElseThrow(() -> new AssertionError("no WildFly in " + servers));
    } catch (IOException e) {
      throw new AssertionError("no WildFly in " + servers, e);
    }
  }
}
