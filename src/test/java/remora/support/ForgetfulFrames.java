package remora.support;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The published Node client's way of reading: the text of a network read is added to what was left
 * of the last line, but the name of an event is forgotten at the end of the read. A frame of which
 * the name came in an earlier read than the end of its data is lost, without an error.
 */
final class ForgetfulFrames {

  private final List<String> events = new ArrayList<>();
  private final List<Integer> lost = new ArrayList<>();
  private String rest = "";

  /** All that one network read brought. */
  void feed(byte[] read) {
    String text = rest + new String(read, StandardCharsets.US_ASCII);
    int from = 0;
    String event = "";
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      String line = text.substring(from, end).stripTrailing();
      from = end + 1;
      if (line.startsWith("event: ")) {
        event = line.substring("event: ".length());
      } else if (line.startsWith("data: ")) {
        if (event.isEmpty()) {
          lost.add(line.length());
        } else {
          events.add(event);
        }
        event = "";
      }
    }
    rest = text.substring(from);
  }

  /** Names of the events it understood. */
  List<String> events() {
    return List.copyOf(events);
  }

  /** Sizes of the data that it dropped. */
  List<Integer> lost() {
    return List.copyOf(lost);
  }
}
