package remora.planner.replay;

import jakarta.data.Limit;
import jakarta.data.repository.CrudRepository;
import jakarta.data.repository.Repository;
import java.util.List;
import remora.planner.replay.entity.StoredPlan;

/** Plans by id; the oldest of a tenant, when there are too many. */
@Repository
public interface PlanRepository extends CrudRepository<StoredPlan, String> {

  List<StoredPlan> findByTenantOrderByStoredAtAsc(String tenant, Limit range);

  long countByTenant(String tenant);
}
