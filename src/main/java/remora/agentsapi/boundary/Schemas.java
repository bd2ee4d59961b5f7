package remora.agentsapi.boundary;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The shapes of this dialect for its OpenAPI document. Nothing is mapped to them: requests are
 * parsed field by field, so that messages name the place, and answers are written piece by piece.
 */
final class Schemas {

  private Schemas() {}

  @Schema(name = "RunRequest", description = "One or more browser tasks.")
  record RunRequestShape(
      @Schema(
              required = true,
              minItems = 1,
              maxItems = 1000,
              description = "Always an array, also for one task.")
          List<TaskShape> tasks,
      @Schema(
              minimum = "1",
              maximum = "20",
              defaultValue = "5",
              description = "Tasks of this run that work at one time. Brought into its range.")
          Integer concurrency,
      @Schema(
              defaultValue = "false",
              description = "Answer at once with the run's id; poll it then.")
          Boolean async,
      @Schema(
              defaultValue = "false",
              description = "Answer with a stream of server-sent events. Excludes async.")
          Boolean stream,
      @Schema(
              maxLength = 255,
              description =
                  "What a repeated request carries too. The header Idempotency-Key is the same.")
          String idempotencyKey) {}

  @Schema(name = "Task", description = "One browser job.")
  record TaskShape(
      @Schema(
              required = true,
              maxLength = 8192,
              format = "uri",
              description = "First page, http or https.")
          String url,
      @Schema(
              maxLength = 32768,
              description = "The goal in plain language. {{key}} is filled from input.")
          String instruction,
      @Schema(description = "Values for forms, sign-ins and searches, by key; at most 200.")
          Map<String, String> input,
      @Schema(type = SchemaType.OBJECT, description = "JSON Schema of the wanted data.")
          Object output,
      @Schema(maxLength = 32768, description = "Assertion that must hold at the end.")
          String successCondition,
      @Schema(
              minimum = "5000",
              maximum = "1800000",
              defaultValue = "240000",
              description = "Most time from the task's start. Brought into its range.")
          Integer timeoutMs) {}

  @Schema(name = "BatchResult", description = "A run: one request's tasks as a whole.")
  record BatchResultShape(
      @Schema(required = true, pattern = "^[0-9a-f]{24}$") String id,
      @Schema(required = true, description = "Tasks in the run.") Integer total,
      @Schema(required = true, description = "Tasks with a result, whatever it is.")
          Integer completed,
      @Schema(
              required = true,
              description = "By task index. Stubs (PENDING) stand for tasks without a result.")
          List<TaskResultShape> results,
      @Schema(required = true, description = "Sum of the tasks' creditsUsed.")
          Double totalCreditsUsed,
      @Schema(
              required = true,
              enumeration = {"processing", "completed", "failed"})
          String status,
      @Schema(required = true, format = "date-time") String createdAt,
      @Schema(format = "date-time", description = "Absent while processing.") String completedAt,
      @Schema(
              description =
                  "Steps of the running tasks by task index; only with includeEvents and while"
                      + " processing.")
          List<List<RunnerEventShape>> liveEvents,
      @Schema(description = "Only when failed.") String error) {}

  @Schema(
      name = "TaskResult",
      nullable = true,
      description =
          "How one task ended, or its stub. Null only in a list, for the further tasks of a run in"
              + " progress.")
  record TaskResultShape(
      @Schema(required = true) String url,
      String instruction,
      Map<String, String> input,
      @Schema(
              enumeration = {
                "SUCCESS",
                "PENDING",
                "ERROR",
                "TIMEOUT",
                "BLOCKED",
                "CAPTCHA_FAILED",
                "LOOP",
                "NO_TARGET"
              },
              description = "Only SUCCESS is billed.")
          String status,
      @Schema(description = "Wanted data or answer text; null when there is none.") Object data,
      @Schema(description = "At least 0.1 for SUCCESS, else 0. 1 credit is $0.10.")
          Double creditsUsed,
      @Schema(description = "Wall-clock time.") Integer durationMs,
      @Schema(description = "Why it is not SUCCESS.") String error,
      @Schema(
              enumeration = {"replay", "embedded", "llm"},
              description =
                  "Who planned the last step: a stored plan, the rules, or a language model. Only"
                      + " with includeEvents.")
          String planner,
      @Schema(description = "Only with includeEvents.") List<RunnerEventShape> events) {}

  @Schema(name = "RunnerEvent", description = "One step of a task.")
  record RunnerEventShape(
      @Schema(
              required = true,
              enumeration = {
                "navigation",
                "plan",
                "action",
                "screenshot",
                "validation",
                "waiting",
                "fallback",
                "done",
                "error"
              })
          String type,
      @Schema(required = true, format = "int64", description = "Unix time in milliseconds.")
          Long timestamp,
      @Schema(required = true, format = "date-time") String ts,
      @Schema(description = "Round of observing and acting, from 1.") Integer iteration,
      @Schema(required = true, type = SchemaType.OBJECT) Object data) {}

  @Schema(name = "RunList", description = "A piece of the caller's runs, newest first.")
  record RunListShape(
      @Schema(required = true) List<BatchResultShape> batches,
      @Schema(required = true, description = "Matching runs in all.") Integer total,
      @Schema(required = true, description = "skip + limit < total") Boolean hasMore) {}

  @Schema(name = "QueueStatus", description = "The caller's tasks in the queue.")
  record QueueStatusShape(
      @Schema(required = true) String userId,
      @Schema(required = true) Integer running,
      @Schema(required = true) Integer claimed,
      @Schema(required = true) Integer pending,
      @Schema(required = true) Integer total,
      @Schema(required = true, description = "Most tasks in the queue at one time.") Integer cap) {}

  @Schema(name = "Balance")
  record BalanceShape(
      @Schema(required = true) Boolean success, @Schema(required = true) Double creditsRemaining) {}

  @Schema(name = "Error")
  record ErrorShape(
      @Schema(required = true) String error,
      String message,
      @Schema(
              enumeration = {
                "SUBSCRIPTION_REQUIRED",
                "INSUFFICIENT_CREDITS",
                "RATE_LIMITED",
                "QUEUE_FULL",
                "BATCH_TOO_LARGE"
              })
          String code,
      @Schema(description = "Where the caller can mend it.") String actionUrl) {}
}
