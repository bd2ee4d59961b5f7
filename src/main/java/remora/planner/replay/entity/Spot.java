package remora.planner.replay.entity;

import java.util.List;

/**
 * An element of a page, described so that it can be found again.
 *
 * @param role ARIA role
 * @param name accessible name; may hold {@code %input.KEY%}
 * @param tag lower-case element name
 * @param framed whether it is in a frame of the page
 * @param locators best first; each fitted this one element only
 */
public record Spot(String role, String name, String tag, boolean framed, List<Locator> locators) {

  /** The page itself. */
  public static final Spot PAGE = new Spot("", "", "", false, List.of());

  public Spot {
    locators = List.copyOf(locators);
  }

  public boolean isPage() {
    return role.isEmpty();
  }
}
