package remora.planner.entity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import remora.planner.language.Words;

/**
 * Names for a task's input values, {@code %input.KEY%}, for those who must not see the values.
 *
 * @param input values by key
 */
public record Placeholders(Map<String, String> input) {

  private static final String START = "%input.";
  private static final String END = "%";
  private static final Set<String> SECRETS =
      Set.of(
          "password",
          "passwd",
          "pwd",
          "passphrase",
          "passcode",
          "passwort",
          "kennwort",
          "secret",
          "token",
          "credential",
          "credentials",
          "otp",
          "totp",
          "pin",
          "cvv",
          "cvc",
          "csc",
          "iban",
          "ssn");
  private static final List<Set<String>> SECRET_PAIRS =
      List.of(
          Set.of("api", "key"),
          Set.of("access", "key"),
          Set.of("card", "number"),
          Set.of("security", "code"),
          Set.of("private", "key"));

  public static String of(String key) {
    return START + key + END;
  }

  /** Whether a value of that name is nobody's business: passwords, codes, keys, card numbers. */
  public static boolean secret(String key) {
    var words = new HashSet<>(Words.of(key));
    return words.stream().anyMatch(SECRETS::contains)
        || SECRET_PAIRS.stream().anyMatch(words::containsAll);
  }

  /**
   * Whether a label asks for the secret of that key: "PIN" for {@code cardPin}, and not "Card" for
   * it.
   */
  public static boolean asks(String label, String key) {
    var said = new HashSet<>(Words.of(label));
    var words = Words.of(key);
    return words.stream().anyMatch(word -> SECRETS.contains(word) && said.contains(word))
        || SECRET_PAIRS.stream()
            .anyMatch(pair -> words.containsAll(pair) && said.containsAll(pair));
  }

  /** Keys of the values that a text names, in their order. */
  public List<String> named(String text) {
    return parts(text).stream().filter(Part::named).map(Part::text).toList();
  }

  /** What is written like a placeholder and names no value. */
  public Optional<String> unknown(String text) {
    String rest =
        parts(text).stream()
            .filter(part -> !part.named())
            .map(Part::text)
            .filter(part -> part.contains(START))
            .findFirst()
            .orElse("");
    return rest.isEmpty() ? Optional.empty() : Optional.of(rest.substring(rest.indexOf(START)));
  }

  /** The text with its values; what a value contains is not filled again. */
  public String fill(String text) {
    var filled = new StringBuilder();
    parts(text).forEach(part -> filled.append(part.named() ? input.get(part.text()) : part.text()));
    return filled.toString();
  }

  private record Part(String text, boolean named) {}

  private List<Part> parts(String text) {
    var parts = new ArrayList<Part>();
    var plain = new StringBuilder();
    int i = 0;
    while (i < text.length()) {
      Optional<String> key = text.startsWith(START, i) ? keyAt(text, i) : Optional.empty();
      if (key.isPresent()) {
        parts.add(new Part(plain.toString(), false));
        parts.add(new Part(key.get(), true));
        plain.setLength(0);
        i += of(key.get()).length();
      } else {
        plain.append(text.charAt(i++));
      }
    }
    parts.add(new Part(plain.toString(), false));
    return parts;
  }

  /** The longest, because a key may contain a per cent sign. */
  private Optional<String> keyAt(String text, int at) {
    return input.keySet().stream()
        .filter(key -> text.startsWith(of(key), at))
        .max((one, other) -> Integer.compare(one.length(), other.length()));
  }
}
