package remora.planner.llm;

import jakarta.json.JsonObject;

/**
 * The one thing a model can call.
 *
 * @param parameters JSON Schema of its arguments
 */
public record Tool(String name, String description, JsonObject parameters) {}
