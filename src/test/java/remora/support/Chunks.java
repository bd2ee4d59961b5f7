package remora.support;

import java.io.ByteArrayOutputStream;

/** Undoes HTTP's chunked transfer coding, one network read at a time. */
final class Chunks {

  private enum State {
    SIZE,
    CONTENT,
    AFTER_CONTENT,
    END
  }

  private final StringBuilder size = new StringBuilder();
  private State state = State.SIZE;
  private int left;

  /** The content in some raw bytes. */
  byte[] decode(byte[] raw, int from, int to) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    int i = from;
    while (i < to && state != State.END) {
      if (state == State.CONTENT) {
        int take = Math.min(left, to - i);
        content.write(raw, i, take);
        i += take;
        left -= take;
        if (left == 0) {
          state = State.AFTER_CONTENT;
        }
      } else {
        control((char) raw[i++]);
      }
    }
    return content.toByteArray();
  }

  /** Whether the last chunk has come. A connection closed before it was cut off. */
  boolean ended() {
    return state == State.END;
  }

  private void control(char c) {
    if (c != '\n') {
      size.append(c);
    } else if (state == State.AFTER_CONTENT) {
      size.setLength(0);
      state = State.SIZE;
    } else {
      left = Integer.parseInt(size.toString().strip().split(";", 2)[0], 16);
      size.setLength(0);
      state = left == 0 ? State.END : State.CONTENT;
    }
  }
}
