package remora.planner.llm;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import remora.planner.entity.Placeholders;
import remora.planner.view.Clean;

/**
 * Puts placeholders where input values stand, in whatever a model is shown: the instruction, and a
 * page that says back what was typed. Secrets go wherever they occur; other values only as whole
 * words of at least four characters, because a "2" or "no" on a page is hardly the input's.
 */
final class Masks {

  private static final int LEAST = 4;

  /** Beginnings of secrets where a long text was cut. */
  private static final int LEAST_CUT = 4;

  private final List<Mask> masks = new ArrayList<>();

  private record Mask(String value, String placeholder, boolean secret) {

    boolean at(String text, int i) {
      return text.regionMatches(true, i, value, 0, value.length())
          && ((secret && value.length() >= LEAST) || standsAlone(text, i));
    }

    private boolean standsAlone(String text, int i) {
      int end = i + value.length();
      boolean before = i == 0 || !joins(text.charAt(i - 1), value.charAt(0));
      boolean after =
          end == text.length() || !joins(text.charAt(end), value.charAt(value.length() - 1));
      return before && after;
    }

    private static boolean joins(char one, char other) {
      return Character.isLetterOrDigit(one) && Character.isLetterOrDigit(other);
    }
  }

  Masks(Map<String, String> input) {
    input.forEach(this::add);
    masks.sort(Comparator.comparingInt((Mask mask) -> mask.value().length()).reversed());
  }

  private void add(String key, String value) {
    boolean secret = Placeholders.secret(key);
    String plain = Clean.line(value);
    String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8);
    List.of(value.strip(), plain, encoded, encoded.replace("+", "%20")).stream()
        .filter(form -> secret ? !form.isEmpty() : form.length() >= LEAST)
        .distinct()
        .forEach(form -> masks.add(new Mask(form, Placeholders.of(key), secret)));
  }

  /** The text without input values. */
  String hide(String text) {
    if (masks.isEmpty()) {
      return text;
    }
    var hidden = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      int placeholder = text.charAt(i) == '%' ? placeholderAt(text, i) : 0;
      if (placeholder > 0) {
        hidden.append(text, i, i + placeholder);
        i += placeholder;
        continue;
      }
      int mask = at(text, i);
      hidden.append(mask < 0 ? text.substring(i, i + 1) : masks.get(mask).placeholder());
      i += mask < 0 ? 1 : masks.get(mask).value().length();
    }
    return withoutCutSecret(hidden.toString());
  }

  /** Length of a placeholder that stands there already: a key may read like a value. */
  private int placeholderAt(String text, int i) {
    return masks.stream()
        .map(Mask::placeholder)
        .filter(name -> text.startsWith(name, i))
        .mapToInt(String::length)
        .max()
        .orElse(0);
  }

  private int at(String text, int i) {
    int mask = 0;
    while (mask < masks.size() && !masks.get(mask).at(text, i)) {
      mask++;
    }
    return mask < masks.size() ? mask : -1;
  }

  /** Snapshots cut long texts, perhaps in the middle of a secret. */
  private String withoutCutSecret(String text) {
    String end = text.endsWith("…") ? text.substring(0, text.length() - 1) : text;
    for (Mask mask : masks) {
      for (int n = mask.value().length() - 1; mask.secret() && n >= LEAST_CUT; n--) {
        if (end.regionMatches(true, end.length() - n, mask.value(), 0, n)) {
          return end.substring(0, end.length() - n) + mask.placeholder();
        }
      }
    }
    return text;
  }
}
