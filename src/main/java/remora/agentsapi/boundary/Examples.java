package remora.agentsapi.boundary;

/** Examples of the OpenAPI document, as they go over the wire. */
final class Examples {

  static final String REQUEST =
      """
      {"tasks": [{"url": "https://example.com", "instruction": "Extract the heading.",
        "output": {"type": "object", "properties": {"heading": {"type": "string"}}, "required": ["heading"]}}]}\
      """;

  static final String ASYNC_REQUEST =
      """
      {"tasks": [{"url": "https://example.com", "instruction": "Extract the heading."}], "async": true}\
      """;

  static final String STREAM_REQUEST =
      """
      {"tasks": [{"url": "https://example.com", "instruction": "Extract the heading."}], "stream": true}\
      """;

  static final String COMPLETED =
      """
      {"id": "65f8a9d2c1e4b5a6f7e8d9c0", "total": 1, "completed": 1, "results": [{"url": "https://example.com",
        "instruction": "Extract the heading.", "status": "SUCCESS", "data": {"heading": "Example Domain"},
        "creditsUsed": 0.11, "durationMs": 4820}], "totalCreditsUsed": 0.11, "status": "completed",
        "createdAt": "2026-04-16T18:22:10.224Z", "completedAt": "2026-04-16T18:22:15.044Z"}\
      """;

  static final String STUB =
      """
      {"id": "65f8a9d2c1e4b5a6f7e8d9c0", "total": 1, "completed": 0, "results": [], "totalCreditsUsed": 0,
        "status": "processing", "createdAt": "2026-04-16T18:22:10.224Z"}\
      """;

  static final String PROCESSING =
      """
      {"id": "65f8a9d2c1e4b5a6f7e8d9c0", "total": 2, "completed": 1, "results": [{"url": "https://example.com",
        "instruction": "Extract the heading.", "status": "SUCCESS", "data": {"heading": "Example Domain"},
        "creditsUsed": 0.11, "durationMs": 4820}, {"url": "https://example.org",
        "instruction": "Extract the heading.", "status": "PENDING"}], "totalCreditsUsed": 0.11,
        "status": "processing", "createdAt": "2026-04-16T18:22:10.224Z"}\
      """;

  static final String CANCELLED =
      """
      {"id": "65f8a9d2c1e4b5a6f7e8d9c0", "total": 2, "completed": 2, "results": [{"url": "https://example.com",
        "instruction": "Extract the heading.", "status": "SUCCESS", "data": {"heading": "Example Domain"},
        "creditsUsed": 0.11, "durationMs": 4820}, {"url": "https://example.org",
        "instruction": "Extract the heading.", "status": "ERROR", "data": null, "creditsUsed": 0, "durationMs": 0,
        "error": "The run was cancelled."}], "totalCreditsUsed": 0.11, "status": "failed",
        "createdAt": "2026-04-16T18:22:10.224Z", "completedAt": "2026-04-16T18:22:15.044Z",
        "error": "The run was cancelled."}\
      """;

  static final String WITH_EVENTS =
      """
      {"id": "65f8a9d2c1e4b5a6f7e8d9c0", "total": 1, "completed": 0, "results": [{"url": "https://example.com",
        "instruction": "Extract the heading.", "status": "PENDING"}], "totalCreditsUsed": 0, "status": "processing",
        "createdAt": "2026-04-16T18:22:10.224Z", "liveEvents": [[{"type": "navigation",
        "timestamp": 1776363731005, "ts": "2026-04-16T18:22:11.005Z", "iteration": 1,
        "data": {"url": "https://example.com", "title": "Example Domain"}}]]}\
      """;

  static final String LIST =
      """
      {"batches": [{"id": "65f8a9d2c1e4b5a6f7e8d9c0", "total": 3, "completed": 1, "results": [
        {"url": "https://example.com", "instruction": "Extract the heading."}, null, null],
        "totalCreditsUsed": 0.11, "status": "processing", "createdAt": "2026-04-16T18:22:10.224Z"}],
        "total": 87, "hasMore": true}\
      """;

  static final String CURSOR = "65f8a9d2c1e4b5a6f7e8d9c0:0-17,19;18.1.5;20.1.3";

  static final String STREAM =
      """
      :ok

      event: task_event
      data: {"taskIndex":0,"batchId":"65f8a9d2c1e4b5a6f7e8d9c0","type":"navigation","timestamp":1776363731005,\
      "ts":"2026-04-16T18:22:11.005Z","iteration":1,"data":{"url":"https://example.com","title":"Example Domain"}}
      id: 65f8a9d2c1e4b5a6f7e8d9c0:;0.1.1

      event: task_result
      data: {"taskIndex":0,"batchId":"65f8a9d2c1e4b5a6f7e8d9c0","url":"https://example.com","status":"SUCCESS",\
      "data":{"heading":"Example Domain"},"creditsUsed":0.11,"durationMs":4820}
      id: 65f8a9d2c1e4b5a6f7e8d9c0:0

      event: done
      data: {"id":"65f8a9d2c1e4b5a6f7e8d9c0","total":1,"completed":1,"results":[{"url":"https://example.com",\
      "status":"SUCCESS","data":{"heading":"Example Domain"},"creditsUsed":0.11,"durationMs":4820}],\
      "totalCreditsUsed":0.11,"status":"completed","createdAt":"2026-04-16T18:22:10.224Z",\
      "completedAt":"2026-04-16T18:22:15.044Z"}
      id: 65f8a9d2c1e4b5a6f7e8d9c0:done

      """;

  static final String STATUS =
      """
      {"userId": "default", "running": 2, "claimed": 0, "pending": 5, "total": 7, "cap": 5000}\
      """;

  static final String CAPACITY =
      """
      {"totalActive": 2, "maxSandboxes": 5, "perUserCap": 5000, "pending": 5, "running": 2, "claimed": 0, "failed": 0,
        "utilization": 0.4, "oldestQueuedAgeMs": 1200, "topUsers": [],
        "workers": [{"workerId": "this-server", "inflight": 2}]}\
      """;

  static final String BALANCE =
      """
      {"success": true, "creditsRemaining": 99.89}\
      """;

  static final String BAD_TASK =
      """
      {"error": "tasks[3].url is missing", "message": "tasks[3].url is missing"}\
      """;

  static final String BATCH_TOO_LARGE =
      """
      {"error": "A run takes at most 1000 tasks; got 1001. Send them as several runs.", "code": "BATCH_TOO_LARGE"}\
      """;

  static final String BAD_ID =
      """
      {"error": "A run id is 24 hexadecimal characters.", "message": "A run id is 24 hexadecimal characters."}\
      """;

  static final String BAD_HEAD =
      """
      {"error": "The Content-Type is none.", "message": "The Content-Type is none."}\
      """;

  static final String UNAUTHORIZED =
      """
      {"error": "Unauthorized", "message": "Invalid or missing Authorization header"}\
      """;

  static final String KEY_IN_USE =
      """
      {"error": "The first request with this Idempotency-Key is still being worked on.",
        "message": "The first request with this Idempotency-Key is still being worked on."}\
      """;

  static final String KEY_REUSED =
      """
      {"error": "This Idempotency-Key was sent before with another body. Use a new key for each request.",
        "message": "This Idempotency-Key was sent before with another body. Use a new key for each request."}\
      """;

  static final String NO_CREDITS =
      """
      {"error": "Insufficient credits: need ~0.50, have 0.00.", "code": "INSUFFICIENT_CREDITS"}\
      """;

  static final String TRIAL_OVER =
      """
      {"error": "The trial of 1 tasks is used up.", "code": "SUBSCRIPTION_REQUIRED"}\
      """;

  static final String NOT_FOUND =
      """
      {"error": "There is no run with this id.", "message": "There is no run with this id."}\
      """;

  static final String TOO_LARGE =
      """
      {"error": "The body is larger than 8388608 bytes.", "message": "The body is larger than 8388608 bytes."}\
      """;

  static final String NOT_JSON =
      """
      {"error": "The body must be JSON; it is sent as application/xml.",
        "message": "The body must be JSON; it is sent as application/xml."}\
      """;

  static final String RATE_LIMITED =
      """
      {"error": "More than 600 requests in a minute. Try again in 1 s.", "code": "RATE_LIMITED"}\
      """;

  static final String QUEUE_FULL =
      """
      {"error": "The queue holds 4990 of at most 5000 tasks of yours; 20 more do not fit.", "code": "QUEUE_FULL"}\
      """;

  static final String INTERNAL =
      """
      {"error": "Internal error. The server's log has it under reference 1f0c9a2b.",
        "message": "Internal error. The server's log has it under reference 1f0c9a2b."}\
      """;

  static final String STREAMS_FULL =
      """
      {"error": "All 5000 event streams are taken. Send the run with \\"async\\": true and poll it by id.",
        "message": "All 5000 event streams are taken. Send the run with \\"async\\": true and poll it by id."}\
      """;

  private Examples() {}
}
