package remora.runs.control;

import jakarta.data.Limit;
import jakarta.data.repository.CrudRepository;
import jakarta.data.repository.Repository;
import java.util.List;
import remora.runs.entity.Run;
import remora.runs.entity.RunStatus;

/** Runs by id and, for one tenant, newest first. */
@Repository
public interface RunRepository extends CrudRepository<Run, String> {

  List<Run> findByTenantOrderByCreatedAtDesc(String tenant, Limit range);

  List<Run> findByTenantAndStatusOrderByCreatedAtDesc(String tenant, RunStatus status, Limit range);

  long countByTenant(String tenant);

  long countByTenantAndStatus(String tenant, RunStatus status);

  List<Run> findByStatus(RunStatus status);

  List<Run> findByStatusAndWaitingOrderByCreatedAtAsc(
      RunStatus status, boolean waiting, Limit range);

  List<Run> findByIdIn(List<String> ids);
}
