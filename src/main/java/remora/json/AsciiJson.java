package remora.json;

import java.nio.charset.StandardCharsets;

/** JSON for streams, some of whose clients split lines at U+2028 and U+0085. */
public final class AsciiJson {

  private AsciiJson() {}

  /**
   * JSON in ASCII: everything else is escaped, a surrogate pair as two escapes. JSON text has no
   * line ends.
   */
  public static byte[] bytes(String json) {
    StringBuilder text = new StringBuilder(json.length() + 16);
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (c < 0x7F) {
        text.append(c);
      } else {
        text.append("\\u")
            .append(Character.forDigit(c >> 12, 16))
            .append(Character.forDigit(c >> 8 & 15, 16));
        text.append(Character.forDigit(c >> 4 & 15, 16)).append(Character.forDigit(c & 15, 16));
      }
    }
    return text.toString().getBytes(StandardCharsets.US_ASCII);
  }
}
