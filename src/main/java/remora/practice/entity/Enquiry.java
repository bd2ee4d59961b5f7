package remora.practice.entity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What somebody wrote into the harbour office's contact form.
 *
 * @param topic one of {@link #TOPICS}' keys, empty if none was chosen
 * @param consent whether the box was ticked
 */
public record Enquiry(String name, String email, String topic, String message, boolean consent) {

  /** Topic keys and their labels, as offered. */
  public static final Map<String, String> TOPICS = topics();

  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_MESSAGE = 2000;

  public Enquiry {
    name = name.strip();
    email = email.strip();
    message = message.strip();
  }

  /** The form before anybody wrote into it. */
  public static Enquiry blank() {
    return new Enquiry("", "", "", "", false);
  }

  /** What is wrong, by field name in the form's order; empty if all is well. */
  public Map<String, String> errors() {
    var errors = new LinkedHashMap<String, String>();
    if (name.isEmpty()) {
      errors.put("name", "Enter your name");
    } else if (name.length() > LONGEST_NAME) {
      errors.put("name", "Your name must be 100 characters or fewer");
    }
    if (email.isEmpty()) {
      errors.put("email", "Enter your e-mail address");
    } else if (!Check.email(email)) {
      errors.put("email", "Enter an e-mail address in the form name@example.com");
    }
    if (!TOPICS.containsKey(topic)) {
      errors.put("topic", "Choose a topic");
    }
    if (message.isEmpty()) {
      errors.put("message", "Enter your message");
    } else if (message.length() > LONGEST_MESSAGE) {
      errors.put("message", "Your message must be 2000 characters or fewer");
    }
    if (!consent) {
      errors.put("consent", "Agree to the privacy notice, or we may not answer");
    }
    return errors;
  }

  /** The fields a reference number is made from. */
  public List<String> fields() {
    return List.of(name, email, topic, message);
  }

  private static Map<String, String> topics() {
    var topics = new LinkedHashMap<String, String>();
    topics.put("berths", "Berths and moorings");
    topics.put("fees", "Fees and invoices");
    topics.put("lost", "Lost property");
    topics.put("other", "Something else");
    return java.util.Collections.unmodifiableMap(topics);
  }
}
