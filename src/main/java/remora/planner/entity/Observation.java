package remora.planner.entity;

import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import remora.browser.entity.Effect;
import remora.browser.entity.Snapshot;

/**
 * What a planner may know when it decides.
 *
 * @param page the page now
 * @param effects what the actions of the last step did, in their order; empty at first and after an
 *     extraction
 * @param problem why the last step could not be carried out, e.g. a target that went away; empty
 *     when it could
 * @param data what has been extracted so far, when an extraction was asked for
 * @param missing what the last extraction still lacked: required properties as JSON pointers, or an
 *     array's shortage
 */
public record Observation(
    Snapshot page,
    List<Effect> effects,
    String problem,
    Optional<JsonValue> data,
    List<String> missing) {}
