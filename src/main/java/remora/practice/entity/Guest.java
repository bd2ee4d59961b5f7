package remora.practice.entity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Step two of a booking: who comes. The note may stay empty. */
public record Guest(String fullName, String email, String note) {

  public Guest {
    fullName = fullName.strip();
    email = email.strip();
    note = note.strip();
  }

  public static Guest blank() {
    return new Guest("", "", "");
  }

  /** What is wrong, by field name; empty if all is well. */
  public Map<String, String> errors() {
    var errors = new LinkedHashMap<String, String>();
    if (fullName.isEmpty() || fullName.length() > 100) {
      errors.put("fullName", "Tell us the name for the booking.");
    }
    if (!Check.email(email)) {
      errors.put("email", "We need an e-mail address for the confirmation.");
    }
    if (note.length() > 500) {
      errors.put("note", "Please keep the note under 500 characters.");
    }
    return errors;
  }

  public List<String> fields() {
    return List.of(fullName, email, note);
  }
}
