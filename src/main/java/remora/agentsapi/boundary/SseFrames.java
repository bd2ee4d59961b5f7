package remora.agentsapi.boundary;

import java.nio.charset.StandardCharsets;
import remora.events.boundary.Frame;
import remora.json.AsciiJson;

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

  static Frame comment(String text) {
    return Frame.of(bytes(":" + text + "\n\n"));
  }

  /**
   * One frame.
   *
   * @param json in ASCII, as {@link #ascii} makes it; not copied
   * @param id what the client sends as Last-Event-ID when it comes back
   */
  static Frame frame(String name, byte[] json, String id) {
    return new Frame(bytes("event: " + name + "\ndata: "), json, bytes("\nid: " + id + "\n\n"));
  }

  private static byte[] bytes(String ascii) {
    return ascii.getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * JSON in ASCII: everything else is escaped, a surrogate pair as two escapes. JSON text has no
   * line ends.
   */
  static byte[] ascii(String json) {
    return AsciiJson.bytes(json);
  }
}
