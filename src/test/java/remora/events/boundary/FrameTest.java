package remora.events.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FrameTest {

  private static final String ALL = "event: a\ndata: {}\nid: 1\n\n";

  private final Frame frame =
      new Frame(bytes("event: a\ndata: "), bytes("{}"), bytes("\nid: 1\n\n"));

  @Test
  void isItsPiecesInOneWhereverItIsCut() {
    assertThat(frame.length()).isEqualTo(ALL.length());
    assertThat(text(frame.bytes())).isEqualTo(ALL);
    for (int from = 0; from <= ALL.length(); from++) {
      for (int most = 0; most <= ALL.length() + 1; most++) {
        assertThat(text(frame.bytes(from, most)))
            .isEqualTo(ALL.substring(from, Math.min(ALL.length(), from + most)));
      }
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.US_ASCII);
  }
}
