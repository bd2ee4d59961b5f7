package remora.replay.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;
import java.util.Optional;
import remora.access.entity.Tenant;
import remora.json.Json;
import remora.planner.replay.PlanJson;
import remora.planner.replay.StoredPlans;
import remora.planner.replay.entity.Plan;
import remora.planner.replay.entity.PlanKey;
import remora.planner.source.JavaTest;
import remora.runs.entity.Task;
import remora.runs.entity.TaskSpec;
import remora.runs.entity.TaskStatus;

/** The stored plans, by tasks that were done. */
@ApplicationScoped
public class Plans {

  @Inject StoredPlans plans;

  /** The plan for tasks like this one; empty unless it succeeded and left one. */
  public Optional<JsonObject> json(Tenant tenant, Task task) {
    return find(tenant, task).map(plan -> json(key(tenant, task.spec()), task.url(), plan));
  }

  /** The same as a class in Java: Selenium and JUnit 5. */
  public Optional<String> java(Tenant tenant, Task task) {
    TaskSpec spec = task.spec();
    return find(tenant, task)
        .map(
            plan ->
                new JavaTest(
                        plan,
                        spec.url(),
                        spec.instruction().orElse(""),
                        spec.input().orElse(Map.of()).keySet())
                    .source());
  }

  private Optional<Plan> find(Tenant tenant, Task task) {
    return task.status() == TaskStatus.SUCCESS
        ? plans.find(key(tenant, task.spec()))
        : Optional.empty();
  }

  private static PlanKey key(Tenant tenant, TaskSpec spec) {
    return PlanKey.of(
        tenant.id(),
        spec.url(),
        spec.instruction().orElse(""),
        spec.input().orElse(Map.of()).keySet(),
        spec.output(),
        spec.successCondition().orElse(""));
  }

  private static JsonObject json(PlanKey key, String url, Plan plan) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("origin", key.origin())
            .add("url", url)
            .add("instruction", key.template())
            .add("inputKeys", Json.createArrayBuilder(key.keys()));
    return json.addAll(Json.createObjectBuilder(PlanJson.write(plan))).build();
  }
}
