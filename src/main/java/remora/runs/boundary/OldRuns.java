package remora.runs.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import remora.runs.control.Catalogue;
import remora.runs.entity.Run;
import remora.runs.entity.RunStatus;
import remora.runs.entity.Task;
import remora.store.boundary.Documents;

/** Runs that have ended and are to go. */
@ApplicationScoped
public class OldRuns {

  /** No tenant has this name: names of tenants are parts of configuration keys. */
  private static final String NOBODY = "\u2020";

  @Inject Documents documents;
  @Inject Catalogue catalogue;

  /** Runs that ended before a time, oldest first. */
  public List<Run> endedBefore(Instant time, int most) {
    return oldest(Map.of(Run.ENDED_AT, Map.of("$lt", Date.from(time))), most);
  }

  /**
   * Runs beyond the number that the embedded store shall hold, oldest first; none in a shared
   * store, and none that have not ended.
   */
  public List<Run> surplus(int keep, int most) {
    if (documents.isShared()) {
      return List.of();
    }
    long surplus = documents.count(Run.COLLECTION) - keep;
    return surplus <= 0
        ? List.of()
        : oldest(
            Map.of(Run.STATUS, Map.of("$ne", RunStatus.PROCESSING.name())),
            (int) Math.min(surplus, most));
  }

  private List<Run> oldest(Map<String, Object> filter, int most) {
    // Ids ascend in time.
    return documents.first(Run.COLLECTION, filter, "_id", most).stream()
        .map(found -> documents.entity(Run.class, Run.COLLECTION, found))
        .toList();
  }

  /** The run can be found by its tenant no more. */
  public void hide(Run run) {
    documents.updateIf(Run.COLLECTION, run.id(), Map.of(), Map.of(Run.TENANT, NOBODY), Map.of());
    catalogue.forget(run);
  }

  /** Deletes its tasks, and then itself. */
  public void delete(Run run) {
    documents.deleteAll(
        Task.COLLECTION,
        IntStream.range(0, run.total()).mapToObj(index -> Task.id(run.id(), index)).toList());
    documents.deleteIf(Run.COLLECTION, run.id(), Map.of());
  }
}
