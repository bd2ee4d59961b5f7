package remora.runs.entity;

import jakarta.nosql.Column;
import jakarta.nosql.Entity;
import jakarta.nosql.Id;
import java.time.Instant;
import java.util.Optional;

/**
 * One request's tasks as a whole. Written after its tasks: it is the commit point of a submission.
 *
 * @param id 24 hex characters
 * @param owner the server that works on it
 * @param fence how many owners it has had: what an owner writes counts only while this is the
 *     number it came with
 * @param waiting nobody has begun it and no connection waits for it, so any server with a free slot
 *     may take it
 * @param completed tasks with a result
 * @param creditsMicro sum of what its tasks cost, in millionths of a credit
 * @param endedAt null while processing
 * @param error null unless failed
 */
@Entity(Run.COLLECTION)
public record Run(
    @Id String id,
    @Column(Run.TENANT) String tenant,
    @Column(Run.STATUS) RunStatus status,
    @Column(Run.OWNER) String owner,
    @Column(Run.FENCE) int fence,
    @Column(Run.WAITING) boolean waiting,
    @Column("total") int total,
    @Column(Run.COMPLETED) int completed,
    @Column("concurrency") int concurrency,
    @Column(Run.CREDITS) long creditsMicro,
    @Column("firstUrl") String firstUrl,
    @Column("firstInstruction") String firstInstruction,
    @Column(Run.CREATED_AT) Instant createdAt,
    @Column(Run.ENDED_AT) Instant endedAt,
    @Column(Run.ERROR) String error) {

  public static final String COLLECTION = "runs";
  public static final String TENANT = "tenant";
  public static final String STATUS = "status";
  public static final String OWNER = "owner";
  public static final String FENCE = "fence";
  public static final String WAITING = "waiting";
  public static final String COMPLETED = "completed";
  public static final String CREDITS = "creditsMicro";
  public static final String CREATED_AT = "createdAt";
  public static final String ENDED_AT = "endedAt";
  public static final String ERROR = "error";

  public Optional<Instant> end() {
    return Optional.ofNullable(endedAt);
  }

  public Optional<String> failure() {
    return Optional.ofNullable(error);
  }

  /** As it was when it was accepted. */
  public Run asSubmitted() {
    return new Run(
        id,
        tenant,
        RunStatus.PROCESSING,
        owner,
        fence,
        waiting,
        total,
        0,
        concurrency,
        0,
        firstUrl,
        firstInstruction,
        createdAt,
        null,
        null);
  }

  public boolean isProcessing() {
    return status == RunStatus.PROCESSING;
  }
}
