package remora.store.control;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;

/**
 * A MongoDB-compatible server inside this process over one durable H2 file, so that a newcomer
 * needs no database.
 *
 * <p>H2 writes to the file once a second by itself; {@link #commit()} does it now. Measured at
 * {@code kill -9}: about 30 of 570 acknowledged writes lost without it, 0 of 729 with it
 * (docs/adr/0002-embedded-store.md).
 */
final class EmbeddedStore implements AutoCloseable {

  private final H2Backend backend;
  private final MongoServer server;
  private final InetSocketAddress address;
  private final Path file;

  EmbeddedStore(Path file) {
    this.file = file;
    try {
      Files.createDirectories(file.getParent());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot create the data folder " + file.getParent(), e);
    }
    PatientPath.calm(file);
    backend = new H2Backend(new MVStore.Builder().fileName(PatientPath.name(file)).open());
    server = new MongoServer(backend);
    address = server.bind();
  }

  String url() {
    return "mongodb://127.0.0.1:" + address.getPort();
  }

  void commit() {
    backend.commit();
  }

  @Override
  public void close() {
    PatientPath.hurry(file);
    server.shutdown();
  }
}
