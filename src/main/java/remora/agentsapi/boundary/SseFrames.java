package remora.agentsapi.boundary;

import java.nio.charset.StandardCharsets;

/**
 * Frames as the official clients must have them: {@code event} before {@code data}, one space after
 * each colon, one data line, pure ASCII, and all of it in one write. One client forgets the event's
 * name at every network read and so loses, without an error, a frame that arrives in two pieces;
 * the other splits lines at U+2028 and U+0085. The {@code id} comes last: both take a frame for
 * complete at its data, or leave lines alone that they do not know.
 */
final class SseFrames {

  /** What a frame's size should stay below, for the client that reads in pieces of 64 KB. */
  static final int ROOM = 48 * 1024;

  private SseFrames() {}

  static byte[] comment(String text) {
    return (":" + text + "\n\n").getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * One frame.
   *
   * @param json in ASCII, as {@link #ascii} makes it
   * @param id what the client sends as Last-Event-ID when it comes back
   */
  static byte[] frame(String name, String json, String id) {
    return ("event: " + name + "\ndata: " + json + "\nid: " + id + "\n\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * JSON in ASCII: everything else is escaped, a surrogate pair as two escapes. JSON text has no
   * line ends.
   */
  static String ascii(String json) {
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
    return text.toString();
  }
}
