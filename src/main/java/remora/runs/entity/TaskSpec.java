package remora.runs.entity;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * One browser job as submitted.
 *
 * @param url first page, http or https
 * @param instruction the goal in plain language
 * @param input values to use, by key
 * @param output JSON Schema of the wanted data
 * @param successCondition plain-language assertion that must hold at the end
 * @param timeout how long it may run, counted from its start
 */
public record TaskSpec(
    String url,
    Optional<String> instruction,
    Optional<Map<String, String>> input,
    Optional<JsonObject> output,
    Optional<String> successCondition,
    Duration timeout) {}
