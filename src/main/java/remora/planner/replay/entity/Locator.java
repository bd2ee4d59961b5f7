package remora.planner.replay.entity;

/**
 * One way to find an element among those of its role.
 *
 * @param value may hold {@code %input.KEY%}
 */
public record Locator(By by, String value) {

  /** What is looked at. */
  public enum By {
    /** The accessible name. */
    NAME(""),
    TEST_ID("data-testid"),
    ID("id"),
    FIELD_NAME("name"),
    PLACEHOLDER("placeholder"),
    TITLE("title");

    private final String attribute;

    By(String attribute) {
      this.attribute = attribute;
    }

    /** The attribute it looks at; empty for the name. */
    public String attribute() {
      return attribute;
    }
  }
}
