package remora.practice.entity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A passenger's opinion.
 *
 * @param trip number of the crossing, e.g. {@code SK 204}
 * @param rating {@code 1} to {@code 5}
 */
public record Feedback(String trip, String rating, String comment) {

  public Feedback {
    trip = trip.strip();
    comment = comment.strip();
  }

  /** What is wrong, by field name; empty if all is well. */
  public Map<String, String> errors() {
    var errors = new LinkedHashMap<String, String>();
    if (trip.isEmpty() || trip.length() > 20) {
      errors.put("trip", "Which crossing was it?");
    }
    if (!List.of("1", "2", "3", "4", "5").contains(rating)) {
      errors.put("rating", "Please choose one to five stars.");
    }
    if (comment.isEmpty() || comment.length() > 1000) {
      errors.put("comment", "Please write a few words, up to 1000 characters.");
    }
    return errors;
  }

  public List<String> fields() {
    return List.of(trip, rating, comment);
  }
}
