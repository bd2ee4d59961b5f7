package remora.browser.control;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Keeps the end of what a process says, to put it into the error when it does not start. */
final class LastWords extends OutputStream {

  private static final int KEPT = 4096;

  private final byte[] ring = new byte[KEPT];
  private long written;

  @Override
  public synchronized void write(int b) {
    ring[(int) (written++ % KEPT)] = (byte) b;
  }

  /** The last lines, oldest first, at most 4096 bytes. */
  @Override
  public synchronized String toString() {
    int length = (int) Math.min(written, KEPT);
    byte[] ordered = new byte[length];
    for (int i = 0; i < length; i++) {
      ordered[i] = ring[(int) ((written - length + i) % KEPT)];
    }
    return new String(ordered, StandardCharsets.UTF_8).strip();
  }
}
