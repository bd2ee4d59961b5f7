package remora.support;

import java.util.Map;

/** The server that says no. */
final class Narrow {

  static final Map<String, String> SETTINGS =
      Map.ofEntries(
          Map.entry("REMORA_LIMITS_REQUESTS_PER_MINUTE", "100000"),
          Map.entry("REMORA_STREAMS_MAX", "1"),
          Map.entry("REMORA_PRACTICE_ENABLED", "false"),
          Map.entry("REMORA_TENANTS", "queue,rate,poor,trial"),
          Map.entry("REMORA_TENANT_QUEUE_API_KEY", "e2e-queue-key"),
          Map.entry("REMORA_TENANT_QUEUE_IN_FLIGHT_TASKS", "3"),
          Map.entry("REMORA_TENANT_RATE_API_KEY", "e2e-rate-key"),
          Map.entry("REMORA_TENANT_RATE_REQUESTS_PER_MINUTE", "4"),
          Map.entry("REMORA_TENANT_POOR_API_KEY", "e2e-poor-key"),
          Map.entry("REMORA_TENANT_POOR_CREDITS", "0.25"),
          Map.entry("REMORA_TENANT_TRIAL_API_KEY", "e2e-trial-key"),
          Map.entry("REMORA_TENANT_TRIAL_TRIAL_TASKS", "1"));

  private Narrow() {}
}
