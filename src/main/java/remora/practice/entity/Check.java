package remora.practice.entity;

import java.util.regex.Pattern;

/** The checks that more than one form makes. */
final class Check {

  // One @, a dot later, no blanks: enough for a practice form and linear in the input.
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+");

  private Check() {}

  static boolean email(String text) {
    return text.length() <= 254 && EMAIL.matcher(text).matches();
  }
}
