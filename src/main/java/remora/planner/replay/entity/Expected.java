package remora.planner.replay.entity;

import java.util.List;

/**
 * What was to be seen after a step: its post-condition.
 *
 * @param changed the page changed
 * @param address host and path afterwards, parts that vary written as {@code *}; empty when the
 *     step led nowhere else
 * @param holds the field then showed what was brought into it
 * @param shows elements that had appeared, as {@code role|name}; one of them is enough, because any
 *     one may be data
 */
public record Expected(boolean changed, String address, boolean holds, List<String> shows) {

  public static final Expected NOTHING = new Expected(false, "", false, List.of());

  public Expected {
    shows = List.copyOf(shows);
  }
}
