package remora.practice.entity;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Step one of a booking: when, how long, for how many.
 *
 * @param arrival ISO date as typed
 * @param nights 1–14 as typed
 * @param guests 1–4 as typed
 */
public record Stay(String arrival, String nights, String guests) {

  private static final int EUROS_A_NIGHT = 84;

  public Stay {
    arrival = arrival.strip();
    nights = nights.strip();
    guests = guests.strip();
  }

  public static Stay blank() {
    return new Stay("", "2", "2");
  }

  /** What is wrong, by field name; empty if all is well. */
  public Map<String, String> errors() {
    var errors = new LinkedHashMap<String, String>();
    if (arrivalDate().isEmpty()) {
      errors.put("arrival", "Choose a day of arrival.");
    }
    if (within(nights, 14).isEmpty()) {
      errors.put("nights", "You can stay 1 to 14 nights.");
    }
    if (within(guests, 4).isEmpty()) {
      errors.put("guests", "The cottage sleeps 1 to 4 guests.");
    }
    return errors;
  }

  /** Euros for all nights; the cottage costs the same for one guest or four. Only if valid. */
  public int total() {
    return within(nights, 14).orElseThrow() * EUROS_A_NIGHT;
  }

  public Optional<LocalDate> arrivalDate() {
    try {
      return Optional.of(LocalDate.parse(arrival));
    } catch (DateTimeParseException e) {
      return Optional.empty(); // errors() tells the guest
    }
  }

  public List<String> fields() {
    return List.of(arrival, nights, guests);
  }

  private static Optional<Integer> within(String text, int most) {
    return text.matches("[0-9]{1,2}")
        ? Optional.of(Integer.valueOf(text)).filter(n -> n >= 1 && n <= most)
        : Optional.empty();
  }
}
