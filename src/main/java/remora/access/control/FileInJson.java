package remora.access.control;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import remora.access.entity.LargeBody;
import remora.access.entity.Refusal;
import remora.access.entity.Refusal.Reason;

/**
 * Reads a JSON object one of whose members is a file as base64: that is decoded to where it goes as
 * it comes, in pieces, and everything else stays JSON, with an empty text in the file's place.
 * Whether it is JSON at all is left to who parses it.
 */
public final class FileInJson {

  private static final int PIECE = 16 * 1024;

  private final InputStream in;
  private final LargeBody wanted;
  private final OutputStream file;
  private final ByteArrayOutputStream rest = new ByteArrayOutputStream();
  private final int mostRest;
  private boolean found;

  private FileInJson(InputStream in, LargeBody wanted, OutputStream file, int mostRest) {
    this.in = in;
    this.wanted = wanted;
    this.file = file;
    this.mostRest = mostRest;
  }

  /**
   * Reads to the end.
   *
   * @param in one byte at a time: buffered
   * @param mostRest bytes of everything but the file
   * @throws IOException when it does not come whole
   * @throws Refusal INVALID for what is not base64, BODY_TOO_LARGE
   */
  public static Received read(InputStream in, LargeBody wanted, OutputStream file, int mostRest)
      throws IOException {
    FileInJson body = new FileInJson(in, wanted, file, mostRest);
    body.scan();
    return new Received(ByteBuffer.wrap(body.rest.toByteArray()), body.found);
  }

  private void scan() throws IOException {
    int depth = 0;
    boolean naming = false;
    String name = "";
    for (int at = in.read(); at >= 0; at = in.read()) {
      if (at == '"') {
        if (depth == 1 && !naming && name.equals(wanted.member())) {
          decode();
        } else {
          String text = text();
          name = depth == 1 && naming ? text : name;
        }
        continue;
      }
      keep(at);
      switch (at) {
        case '{', '[' -> {
          depth++;
          naming = at == '{' && depth == 1;
        }
        case '}', ']' -> depth--;
        case ',' -> {
          if (depth == 1) {
            naming = true;
            name = "";
          }
        }
        case ':' -> naming = naming && depth != 1;
        default -> {}
      }
    }
  }

  /** Keeps a string and returns what is between its quotes, escapes as they are. */
  private String text() throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    keep('"');
    for (int at = in.read(); at >= 0; at = in.read()) {
      keep(at);
      if (at == '"') {
        break;
      }
      text.write(at);
      if (at == '\\') {
        int escaped = in.read();
        if (escaped >= 0) {
          keep(escaped);
          text.write(escaped);
        }
      }
    }
    return text.toString(StandardCharsets.UTF_8);
  }

  private void decode() throws IOException {
    if (found) {
      throw Refusal.invalid(wanted.member() + " is there twice.");
    }
    found = true;
    Base64Text text = new Base64Text(in);
    long size = 0;
    InputStream decoded = Base64.getDecoder().wrap(text);
    byte[] piece = new byte[PIECE];
    try {
      for (int read = decoded.read(piece); read >= 0; read = decoded.read(piece)) {
        size += read;
        if (size > wanted.maxBytes()) {
          throw wanted.tooLarge();
        }
        file.write(piece, 0, read);
      }
    } catch (IOException odd) {
      if (text.broken()) {
        throw odd;
      }
      throw Refusal.invalid(wanted.member() + " is not base64.");
    }
    // The decoder stops at its padding.
    if (text.read() >= 0) {
      throw Refusal.invalid(wanted.member() + " is not base64.");
    }
    keep('"');
    keep('"');
  }

  private void keep(int at) {
    rest.write(at);
    if (rest.size() > mostRest) {
      throw new Refusal(
          Reason.BODY_TOO_LARGE,
          "The body is larger than " + mostRest + " bytes, without its " + wanted.member() + ".");
    }
  }
}
