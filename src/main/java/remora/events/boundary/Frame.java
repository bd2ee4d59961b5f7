package remora.events.boundary;

/**
 * A piece of a stream. Its middle may be shared by all who watch a run, and can have megabytes (a
 * run's last frame): 900 clients with a copy each of 4 MB are more than the heap.
 */
public final class Frame {

  private static final byte[] NOTHING = {};

  private final byte[] head;
  private final byte[] data;
  private final byte[] tail;

  /** A frame of three pieces, none of which is changed any more. */
  public Frame(byte[] head, byte[] data, byte[] tail) {
    this.head = head;
    this.data = data;
    this.tail = tail;
  }

  public static Frame of(byte[] all) {
    return new Frame(NOTHING, all, NOTHING);
  }

  public int length() {
    return head.length + data.length + tail.length;
  }

  /** A copy of the bytes from this place on, not more than so many. */
  public byte[] bytes(int from, int most) {
    byte[] copy = new byte[Math.min(most, length() - from)];
    int at = 0;
    int before = 0;
    for (byte[] piece : new byte[][] {head, data, tail}) {
      int begin = Math.max(0, from + at - before);
      int count = Math.min(piece.length - begin, copy.length - at);
      if (count > 0) {
        System.arraycopy(piece, begin, copy, at, count);
        at += count;
      }
      before += piece.length;
    }
    return copy;
  }

  /** A copy of all. */
  public byte[] bytes() {
    return bytes(0, length());
  }
}
