package remora.planner.replay;

import java.util.Optional;
import remora.browser.action.Action;
import remora.browser.entity.Effect;
import remora.browser.entity.Snapshot;

/**
 * One thing that was done on the way to success.
 *
 * @param action empty when the wanted data were read
 * @param wanted items that were to be read
 * @param filled whether the action's texts are what was typed, and not placeholders
 * @param last whether it was the last of its round, so that the page afterwards shows what it did
 * @param reached see {@link remora.planner.boundary.Course#reached}
 */
record Happening(
    Optional<Action> action,
    int wanted,
    boolean filled,
    Snapshot before,
    Effect effect,
    Snapshot after,
    boolean last,
    int reached) {}
