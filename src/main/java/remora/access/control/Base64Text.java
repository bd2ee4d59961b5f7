package remora.access.control;

import java.io.IOException;
import java.io.InputStream;

/**
 * The characters of a JSON string, up to its closing quote, as the bytes they are in base64. Line
 * breaks are left out, and a slash may be escaped: both are common.
 */
final class Base64Text extends InputStream {

  private static final int HEX_DIGITS = 4;

  /** In no alphabet, so that the decoder refuses it. */
  private static final int FOREIGN = '*';

  private final InputStream in;
  private boolean ended;
  private boolean broken;

  Base64Text(InputStream in) {
    this.in = in;
  }

  /** Whether the body ended before, or could not be read. */
  boolean broken() {
    return broken;
  }

  @Override
  public int read() throws IOException {
    while (!ended) {
      int at = next();
      if (at == '"') {
        ended = true;
      } else {
        int character = at == '\\' ? escaped() : at;
        if (character != '\n' && character != '\r') {
          return character;
        }
      }
    }
    return -1;
  }

  @Override
  public int read(byte[] piece, int from, int length) throws IOException {
    int count = 0;
    while (count < length) {
      int at = read();
      if (at < 0) {
        return count == 0 ? -1 : count;
      }
      piece[from + count++] = (byte) at;
    }
    return count;
  }

  private int escaped() throws IOException {
    int at = next();
    return switch (at) {
      case '/' -> '/';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 'u' -> hex();
      default -> FOREIGN;
    };
  }

  private int hex() throws IOException {
    int value = 0;
    for (int i = 0; i < HEX_DIGITS; i++) {
      int digit = Character.digit(next(), 16);
      if (digit < 0) {
        return FOREIGN;
      }
      value = value << 4 | digit;
    }
    return value <= Byte.MAX_VALUE ? value : FOREIGN;
  }

  private int next() throws IOException {
    // Until it is known that it went well.
    broken = true;
    int at = in.read();
    if (at < 0) {
      throw new IOException("the body ends in its base64");
    }
    broken = false;
    return at;
  }
}
