package remora.events.entity;

import java.util.Locale;

/** What kind of step an event records. */
public enum EventType {
  NAVIGATION,
  PLAN,
  ACTION,
  SCREENSHOT,
  VALIDATION,
  WAITING,
  FALLBACK,
  DONE,
  ERROR;

  /** As it is written on the wire and in the store. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static EventType of(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT));
  }
}
