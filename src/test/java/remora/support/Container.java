package remora.support;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A Jakarta EE server that the product is run in. */
interface Container {

  /** Makes the place it runs in ready; called before each start. */
  void prepare(Installation at) throws IOException;

  /** The program and its arguments. */
  List<String> command(Installation at);

  /** What its environment needs beside the product's settings. */
  Map<String, String> environment();

  /** Where it tells its health. */
  URI health(Installation at);

  /** The container that the build asks for. */
  static Container configured() {
    String name = System.getProperty("remora.test.server", "payara");
    return switch (name) {
      case "payara" -> new PayaraMicro();
      case "wildfly" -> new WildFly();
      default -> throw new IllegalArgumentException("remora.test.server is " + name);
    };
  }

  /**
   * Where one server lives.
   *
   * @param build the build's folder, which holds the WAR and the servers
   * @param folder its own: data, the container's files, log
   * @param port of the product
   * @param managementPort of the container, where it has one
   */
  record Installation(Path build, Path folder, int port, int managementPort) {

    Path war() {
      return build.resolve("remora.war");
    }

    Path data() {
      return folder.resolve("data");
    }

    Path temporary() {
      return folder.resolve("tmp");
    }

    URI base() {
      return URI.create("http://127.0.0.1:" + port);
    }
  }
}
