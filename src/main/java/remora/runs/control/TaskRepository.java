package remora.runs.control;

import jakarta.data.repository.BasicRepository;
import jakarta.data.repository.Repository;
import java.util.List;
import remora.runs.entity.Task;

/** Tasks by id: the ids of a run's tasks follow from the run. */
@Repository
public interface TaskRepository extends BasicRepository<Task, String> {

  List<Task> findByIdIn(List<String> ids);
}
