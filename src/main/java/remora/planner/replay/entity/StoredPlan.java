package remora.planner.replay.entity;

import jakarta.nosql.Column;
import jakarta.nosql.Entity;
import jakarta.nosql.Id;
import java.time.Instant;

/**
 * A plan at rest. Kept as JSON text: names of elements and inputs may hold dots and dollars.
 *
 * @param id of its {@link PlanKey}
 * @param storedAt when it was made or mended
 */
@Entity(StoredPlan.COLLECTION)
public record StoredPlan(
    @Id String id,
    @Column(StoredPlan.TENANT) String tenant,
    @Column("plan") String plan,
    @Column(StoredPlan.STORED_AT) Instant storedAt) {

  public static final String COLLECTION = "plans";
  public static final String TENANT = "tenant";
  public static final String STORED_AT = "storedAt";
}
