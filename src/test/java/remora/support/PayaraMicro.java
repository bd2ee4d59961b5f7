package remora.support;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Started the way the launcher script does. */
final class PayaraMicro implements Container {

  @Override
  public void prepare(Installation at) throws IOException {
    Folders.delete(at.data().resolve("payara"));
    Files.createDirectories(at.data());
  }

  @Override
  public List<String> command(Installation at) {
    Path home = Path.of(System.getProperty("remora.test.home", "")).toAbsolutePath();
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx768m",
        "-XX:TieredStopAtLevel=1",
        "-Djava.io.tmpdir=" + at.temporary(),
        "-jar",
        at.build().resolve("server/payara-micro.jar").toString(),
        "--deploy",
        at.war().toString(),
        "--contextroot",
        "/",
        "--port",
        Integer.toString(at.port()),
        "--nocluster",
        "--rootdir",
        at.data().resolve("payara").toString(),
        "--prebootcommandfile",
        home.resolve("payara-config/pre-boot.asadmin").toString());
  }

  @Override
  public Map<String, String> environment() {
    return Map.of();
  }

  @Override
  public URI health(Installation at) {
    return at.base().resolve("/health/ready");
  }
}
