package remora.agentsapi.boundary;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/**
 * Writes frames as the official clients must have them: {@code event} before {@code data}, one
 * space after each colon, one data line, pure ASCII, and all of it in one write. One client forgets
 * the event's name at every network read and so loses, without an error, a frame that arrives in
 * two pieces; the other splits lines at U+2028 and U+0085.
 */
@Provider
@Produces(MediaType.SERVER_SENT_EVENTS)
public class SseFrames implements MessageBodyWriter<OutboundSseEvent> {

  /** What a frame's size should stay below, for the client that reads in pieces of 64 KB. */
  static final int ROOM = 48 * 1024;

  @Override
  public boolean isWriteable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
    return OutboundSseEvent.class.isAssignableFrom(type);
  }

  @Override
  public void writeTo(
      OutboundSseEvent event,
      Class<?> type,
      Type generic,
      Annotation[] annotations,
      MediaType media,
      MultivaluedMap<String, Object> headers,
      OutputStream out)
      throws IOException {
    boolean comment = event.getData() == null;
    out.write(
        comment ? comment(event.getComment()) : frame(event.getName(), (String) event.getData()));
  }

  static byte[] comment(String text) {
    return (":" + text + "\n\n").getBytes(StandardCharsets.US_ASCII);
  }

  static byte[] frame(String name, String json) {
    return ("event: " + name + "\ndata: " + ascii(json) + "\n\n")
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
