package remora.planner.replay.entity;

import java.util.List;

/**
 * An element of a page, described so that it can be found again.
 *
 * @param role ARIA role
 * @param name accessible name; may hold {@code %input.KEY%}
 * @param tag lower-case element name
 * @param locators best first; each fitted this one element only
 */
public record Spot(String role, String name, String tag, List<Locator> locators) {

  /** The page itself. */
  public static final Spot PAGE = new Spot("", "", "", List.of());

  public Spot {
    locators = List.copyOf(locators);
  }

  public boolean isPage() {
    return role.isEmpty();
  }
}
