package remora.practice.entity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A wish to get the newsletter.
 *
 * @param frequency {@code weekly} or {@code monthly}
 */
public record Subscription(String firstName, String email, String frequency) {

  public Subscription {
    firstName = firstName.strip();
    email = email.strip();
  }

  public static Subscription blank() {
    return new Subscription("", "", "weekly");
  }

  /** What is wrong, by field name; empty if all is well. */
  public Map<String, String> errors() {
    var errors = new LinkedHashMap<String, String>();
    if (firstName.isEmpty() || firstName.length() > 60) {
      errors.put("firstName", "Please tell us your first name.");
    }
    if (!Check.email(email)) {
      errors.put("email", "That does not look like an e-mail address.");
    }
    if (!frequency.equals("weekly") && !frequency.equals("monthly")) {
      errors.put("frequency", "Please choose how often we may write.");
    }
    return errors;
  }

  public List<String> fields() {
    return List.of(firstName, email, frequency);
  }
}
