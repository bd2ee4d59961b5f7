package remora.runs.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import remora.runs.entity.Run;
import remora.runs.entity.RunStatus;
import remora.store.boundary.Documents;

class CatalogueTest {

  private static final Instant START = Instant.parse("2026-04-16T18:22:10Z");

  private final List<Run> stored = new ArrayList<>();
  private final Catalogue catalogue = new Catalogue();
  private int reads;

  CatalogueTest() {
    catalogue.documents =
        new Documents() {
          @Override
          public List<Map<String, Object>> find(
              String collection, Map<String, Object> filter, List<String> fields) {
            reads++;
            return stored.stream().map(CatalogueTest::document).toList();
          }
        };
  }

  @Test
  void tellsRunsNewestFirstByPieces() {
    stored.addAll(List.of(run(1, "a"), run(3, "a"), run(2, "b"), run(5, "a"), run(4, "a")));
    assertThat(catalogue.page("a", Optional.empty(), 2, 0).ids()).containsExactly("5", "4");
    assertThat(catalogue.page("a", Optional.empty(), 2, 3).ids()).containsExactly("1");
    assertThat(catalogue.page("a", Optional.empty(), 2, 9).ids()).isEmpty();
    assertThat(catalogue.page("a", Optional.empty(), 2, 9).total()).isEqualTo(4);
    assertThat(catalogue.page("nobody", Optional.empty(), 2, 0).total()).isZero();
    assertThat(catalogue.page("b", Optional.empty(), 2, 0).ids()).containsExactly("2");
    assertThat(reads).isEqualTo(1);
  }

  @Test
  void runsOfOneMomentKeepOneOrder() {
    stored.addAll(List.of(at("x", 7), at("y", 7), at("z", 7)));
    assertThat(catalogue.page("a", Optional.empty(), 5, 0).ids()).containsExactly("z", "y", "x");
  }

  @Test
  void followsWhatHappensToRuns() {
    Run first = run(1, "a");
    stored.add(first);
    // Not read yet: what is told is in the store already.
    catalogue.note(first, RunStatus.COMPLETED);
    assertThat(in(RunStatus.PROCESSING)).containsExactly("1");
    Run second = run(2, "a");
    catalogue.note(second, RunStatus.PROCESSING);
    catalogue.note(first, RunStatus.COMPLETED);
    assertThat(in(RunStatus.PROCESSING)).containsExactly("2");
    assertThat(in(RunStatus.COMPLETED)).containsExactly("1");
    catalogue.forget(first);
    catalogue.forget(run(9, "nobody"));
    assertThat(in(RunStatus.COMPLETED)).isEmpty();
    assertThat(catalogue.page("a", Optional.empty(), 5, 0).total()).isEqualTo(1);
  }

  private List<String> in(RunStatus status) {
    return catalogue.page("a", Optional.of(status), 5, 0).ids();
  }

  private static Map<String, Object> document(Run run) {
    return Map.of(
        "_id",
        run.id(),
        Run.TENANT,
        run.tenant(),
        Run.STATUS,
        run.status().name(),
        Run.CREATED_AT,
        run.tenant().equals("b") ? Date.from(run.createdAt()) : run.createdAt().toString());
  }

  private static Run run(int second, String tenant) {
    return run(Integer.toString(second), tenant, second);
  }

  private static Run at(String id, int second) {
    return run(id, "a", second);
  }

  private static Run run(String id, String tenant, int second) {
    Instant at = START.plusSeconds(second);
    return new Run(
        id, tenant, RunStatus.PROCESSING, "node", 1, false, 1, 0, 5, 0, "u", null, at, null, null);
  }
}
