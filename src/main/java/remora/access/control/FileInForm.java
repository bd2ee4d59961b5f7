package remora.access.control;

import jakarta.json.JsonObjectBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import remora.access.entity.LargeBody;
import remora.access.entity.Refusal;
import remora.access.entity.Refusal.Reason;
import remora.json.Json;

/**
 * Reads a form with a file (multipart/form-data, RFC 7578), part by part as it comes: the file goes
 * where it is wanted, the other parts become members of a JSON object. Both servers could read
 * forms, each only into its own memory or folders and behind its own API.
 */
public final class FileInForm {

  private static final int MOST_HEADERS = 8 * 1024;
  private static final int MOST_PARTS = 20;

  private final InputStream in;
  private final byte[] delimiter;
  private final LargeBody wanted;
  private final OutputStream file;
  private final int mostRest;
  private final JsonObjectBuilder rest = Json.createObjectBuilder();
  private boolean found;

  private FileInForm(
      InputStream in, String boundary, LargeBody wanted, OutputStream file, int mostRest) {
    this.in = in;
    this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    this.wanted = wanted;
    this.file = file;
    this.mostRest = mostRest;
  }

  /**
   * Reads to the end of the form.
   *
   * @param in supports mark and reset, one byte at a time
   * @param boundary of the request's Content-Type
   * @param mostRest bytes of each other part
   * @throws IOException when it does not come whole
   * @throws Refusal INVALID for what is no form, BODY_TOO_LARGE
   */
  public static Received read(
      InputStream in, Optional<String> boundary, LargeBody wanted, OutputStream file, int mostRest)
      throws IOException {
    String line =
        boundary
            .filter(b -> !b.isEmpty() && b.length() <= 70)
            .orElseThrow(() -> Refusal.invalid("The form has no boundary."));
    FileInForm form = new FileInForm(in, line, wanted, file, mostRest);
    form.parts();
    return new Received(StandardCharsets.UTF_8.encode(form.rest.build().toString()), form.found);
  }

  private void parts() throws IOException {
    // The first delimiter is at the very start, without the line break before it.
    expect(new String(delimiter, StandardCharsets.ISO_8859_1).substring(2));
    for (int parts = 0; !closed(); parts++) {
      if (parts == MOST_PARTS) {
        throw Refusal.invalid("The form has more than " + MOST_PARTS + " parts.");
      }
      String headers = headers();
      String name =
          parameter(headers, "name")
              .orElseThrow(() -> Refusal.invalid("A part of the form has no name."));
      if (name.equals(wanted.member())) {
        if (found) {
          throw Refusal.invalid(name + " is there twice.");
        }
        found = true;
        copy(file, wanted.maxBytes(), wanted.tooLarge());
        rest.add(name, "");
        parameter(headers, "filename").ifPresent(filename -> rest.add("filename", filename));
      } else {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        copy(
            text,
            mostRest,
            new Refusal(Reason.BODY_TOO_LARGE, name + " is larger than " + mostRest + " bytes."));
        rest.add(name, text.toString(StandardCharsets.UTF_8));
      }
    }
  }

  /** After a delimiter: two dashes end the form, a line break begins a part. */
  private boolean closed() throws IOException {
    int first = in.read();
    int second = in.read();
    if (first == '-' && second == '-') {
      return true;
    }
    if (first != '\r' || second != '\n') {
      throw odd();
    }
    return false;
  }

  /** All lines up to the empty one. */
  private String headers() throws IOException {
    StringBuilder headers = new StringBuilder("\r\n");
    while (headers.length() < 4 || headers.indexOf("\r\n\r\n", headers.length() - 4) < 0) {
      int at = in.read();
      if (at < 0) {
        throw new IOException("the form ends in a header");
      }
      headers.append((char) at);
      if (headers.length() > MOST_HEADERS) {
        throw odd();
      }
    }
    return new String(
        headers.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  /** A quoted parameter of Content-Disposition, as browsers write it: quotes in it are %22. */
  private static Optional<String> parameter(String headers, String name) {
    int line = headers.toLowerCase(Locale.ROOT).indexOf("\r\ncontent-disposition:");
    if (line < 0) {
      return Optional.empty();
    }
    String disposition = headers.substring(line + 2, headers.indexOf("\r\n", line + 2));
    int at = disposition.indexOf("; " + name + "=\"");
    if (at < 0) {
      return Optional.empty();
    }
    int start = at + name.length() + 4;
    int end = disposition.indexOf('"', start);
    return end < 0 ? Optional.empty() : Optional.of(disposition.substring(start, end));
  }

  /** Up to the next delimiter, which is read too. */
  private void copy(OutputStream out, long most, Refusal tooLarge) throws IOException {
    long size = 0;
    for (int at = in.read(); at >= 0; at = in.read()) {
      if (at == delimiter[0] && delimited()) {
        return;
      }
      if (++size > most) {
        throw tooLarge;
      }
      out.write(at);
    }
    throw new IOException("the form ends in a part");
  }

  /** Whether the rest of the delimiter follows; where it does not, nothing is read. */
  private boolean delimited() throws IOException {
    in.mark(delimiter.length);
    for (int i = 1; i < delimiter.length; i++) {
      if (in.read() != delimiter[i]) {
        in.reset();
        return false;
      }
    }
    return true;
  }

  private void expect(String text) throws IOException {
    for (byte wantedByte : text.getBytes(StandardCharsets.ISO_8859_1)) {
      if (in.read() != wantedByte) {
        throw odd();
      }
    }
  }

  private static Refusal odd() {
    return Refusal.invalid("The body is not a form as its Content-Type says.");
  }
}
