package remora.sessionsapi.boundary;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import remora.access.boundary.Caller;
import remora.access.entity.Refusal;

/** What requests about files have in common. */
final class FileFields {

  private static final int MOST_MODE = 0777;

  /** Longer than any path or name may be, so that its own rule names what is wrong. */
  private static final int LONGEST = 20_000;

  private FileFields() {}

  /** The file that came with the body. */
  static Path file(Caller caller, String member) {
    return caller
        .file()
        .orElseThrow(() -> Refusal.invalid(member + " is missing; it must be a string of base64."));
  }

  /** A path of the query. */
  static String path(String path) {
    return Optional.ofNullable(path)
        .orElseThrow(() -> Refusal.invalid("path is missing in the query."));
  }

  static String text(Fields fields, String name) {
    return fields.string(name, LONGEST).orElseThrow(() -> fields.missing(name));
  }

  static OptionalInt mode(Fields fields) {
    return number(fields, "mode", MOST_MODE);
  }

  /** Of a user or a group. */
  static OptionalInt number(Fields fields, String name) {
    return number(fields, name, Integer.MAX_VALUE);
  }

  private static OptionalInt number(Fields fields, String name, int most) {
    return fields
        .whole(name, 0, most)
        .map(n -> OptionalInt.of(n.intValue()))
        .orElseGet(OptionalInt::empty);
  }

  /** A Content-Disposition: plain characters for old clients, all of them for others (RFC 6266). */
  static String attachment(String name) {
    StringBuilder plain = new StringBuilder();
    name.codePoints()
        .forEach(
            c -> plain.appendCodePoint(c > ' ' - 1 && c < 127 && c != '"' && c != '%' ? c : '_'));
    String all = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + all;
  }
}
