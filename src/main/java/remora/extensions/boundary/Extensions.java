package remora.extensions.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import remora.extensions.control.Manifest;
import remora.extensions.control.Unpacking;
import remora.extensions.entity.StoredExtension;
import remora.files.boundary.Folders;
import remora.files.entity.FileProblem;
import remora.files.entity.FileProblem.Reason;
import remora.sessions.boundary.ExtensionSource;
import remora.store.boundary.Documents;

/** The extensions of all tenants; each sees its own. */
@ApplicationScoped
public class Extensions implements ExtensionSource {

  private static final String COLLECTION = "extensions";
  private static final String TENANT = "tenant";

  @Inject Documents documents;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "remora.data.dir")
  String dataDir;

  /** Those that are loaded from a folder have more rights than pages, files of the server too. */
  @Inject
  @ConfigProperty(name = "remora.extensions.enabled")
  boolean enabled;

  @Inject
  @ConfigProperty(name = "remora.extensions.unpacked-bytes")
  long mostBytes;

  @Inject
  @ConfigProperty(name = "remora.extensions.max")
  int most;

  /**
   * Unpacks and keeps one.
   *
   * @param name empty: the manifest's
   * @param archive a .zip or .crx
   * @throws FileProblem INVALID for what is no extension and where there are none, TOO_LARGE, FULL
   */
  public StoredExtension add(String tenant, String name, Path archive) {
    if (!enabled) {
      throw FileProblem.invalid(
          "This server takes no extensions; its operator can allow them"
              + " (remora.extensions.enabled).");
    }
    if (list(tenant).size() >= most) {
      throw new FileProblem(Reason.FULL, "You have " + most + " extensions, the most. Delete one.");
    }
    String id = UUID.randomUUID().toString();
    Path folder = folder(id);
    boolean kept = false;
    try {
      Files.createDirectories(folder);
      long size = Unpacking.into(folder, archive, mostBytes);
      Manifest manifest = Manifest.of(folder);
      StoredExtension extension =
          new StoredExtension(
              id,
              name.isEmpty() ? manifest.name() : name,
              manifest.version(),
              size,
              Instant.ofEpochMilli(clock.millis()));
      keep(tenant, extension);
      kept = true;
      return extension;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot unpack an extension: " + e.getMessage(), e);
    } finally {
      if (!kept) {
        Folders.delete(folder);
      }
    }
  }

  private void keep(String tenant, StoredExtension extension) {
    boolean unused =
        documents.insertIfAbsent(
            COLLECTION,
            Map.of(
                "_id",
                extension.id(),
                TENANT,
                tenant,
                "name",
                extension.name(),
                "version",
                extension.version(),
                "size",
                extension.size(),
                "createdAt",
                extension.createdAt().toEpochMilli()));
    documents.makeDurable();
  }

  /** Those of a tenant, oldest first. */
  public List<StoredExtension> list(String tenant) {
    return documents.find(COLLECTION, Map.of(TENANT, tenant)).stream()
        .map(Extensions::extension)
        .sorted(Comparator.comparing(StoredExtension::createdAt).thenComparing(StoredExtension::id))
        .toList();
  }

  /** Deletes one of a tenant's; sessions that have it keep what their browser has read of it. */
  public void delete(String tenant, String id) {
    if (find(tenant, id).isEmpty()) {
      throw new FileProblem(Reason.NOT_FOUND, "There is no such extension.");
    }
    documents.deleteIf(COLLECTION, id, Map.of(TENANT, tenant));
    documents.makeDurable();
    Folders.delete(folder(id));
  }

  @Override
  public Optional<Path> folder(String tenant, String id) {
    return find(tenant, id)
        .filter(found -> enabled)
        .map(found -> folder(id))
        .filter(Files::isDirectory);
  }

  private Optional<Map<String, Object>> find(String tenant, String id) {
    return documents.findAll(COLLECTION, List.of(id)).stream()
        .filter(found -> tenant.equals(found.get(TENANT)))
        .findFirst();
  }

  private static StoredExtension extension(Map<String, Object> found) {
    return new StoredExtension(
        (String) found.get("_id"),
        (String) found.get("name"),
        (String) found.get("version"),
        ((Number) found.get("size")).longValue(),
        Instant.ofEpochMilli(((Number) found.get("createdAt")).longValue()));
  }

  private Path folder(String id) {
    return Path.of(dataDir).toAbsolutePath().resolve("extensions").resolve(id);
  }
}
