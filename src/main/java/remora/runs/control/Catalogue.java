package remora.runs.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import remora.runs.entity.Run;
import remora.runs.entity.RunStatus;
import remora.store.boundary.Documents;

/**
 * Which runs there are, newest first, for the embedded store: it reads all of a collection to find
 * or count some of it (measured with 10 000 runs: 410 ms for a page of the list). This server is
 * the only one that writes to it. A shared store has an index for this.
 */
@ApplicationScoped
public class Catalogue {

  /**
   * A piece of it.
   *
   * @param ids newest first
   * @param total how many there are in all
   */
  public record Piece(List<String> ids, long total) {}

  /** Sorts before those that are older. */
  private record Entry(Instant createdAt, String id) implements Comparable<Entry> {

    @Override
    public int compareTo(Entry other) {
      int newer = other.createdAt.compareTo(createdAt);
      return newer == 0 ? other.id.compareTo(id) : newer;
    }
  }

  @Inject Documents documents;

  private final Map<String, NavigableMap<Entry, RunStatus>> tenants = new HashMap<>();
  private boolean loaded;

  /** A run is new, or has another status: told after it was written. */
  public synchronized void note(Run run, RunStatus status) {
    // Before it is loaded there is nothing to change: it will be read as it is then.
    if (loaded) {
      put(run.tenant(), new Entry(run.createdAt(), run.id()), status);
    }
  }

  /** A run is its tenant's no more. */
  public synchronized void forget(Run run) {
    Optional.ofNullable(tenants.get(run.tenant()))
        .ifPresent(runs -> runs.remove(new Entry(run.createdAt(), run.id())));
  }

  /** A tenant's runs, all or those in one state. */
  public synchronized Piece page(String tenant, Optional<RunStatus> status, int limit, int skip) {
    load();
    List<String> all =
        tenants.getOrDefault(tenant, new TreeMap<>()).entrySet().stream()
            .filter(entry -> status.isEmpty() || status.get() == entry.getValue())
            .map(entry -> entry.getKey().id())
            .toList();
    return new Piece(all.stream().skip(skip).limit(limit).toList(), all.size());
  }

  private void load() {
    if (loaded) {
      return;
    }
    for (Map<String, Object> run :
        documents.find(Run.COLLECTION, Map.of(), List.of(Run.TENANT, Run.CREATED_AT, Run.STATUS))) {
      Instant createdAt = instant(run.get(Run.CREATED_AT));
      put(
          String.valueOf(run.get(Run.TENANT)),
          new Entry(createdAt, String.valueOf(run.get("_id"))),
          RunStatus.valueOf(String.valueOf(run.get(Run.STATUS))));
    }
    loaded = true;
  }

  /** JNoSQL's repositories write a time as text, the driver as a date. */
  private static Instant instant(Object stored) {
    return stored instanceof Date date ? date.toInstant() : Instant.parse(String.valueOf(stored));
  }

  private void put(String tenant, Entry entry, RunStatus status) {
    tenants.computeIfAbsent(tenant, name -> new TreeMap<>()).put(entry, status);
  }
}
