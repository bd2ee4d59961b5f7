package remora.extract.entity;

import jakarta.json.JsonValue;
import java.util.List;

/**
 * Data read from a page.
 *
 * @param data as the schema shapes it; {@link JsonValue#NULL} when nothing at all was found
 * @param evidence one entry for every leaf value
 * @param missing what is required or wanted but was not found: JSON pointers of required
 *     properties, or {@code "/items: 3 of 5"} for an array that came out short
 */
public record Extraction(JsonValue data, List<Evidence> evidence, List<String> missing) {}
