package remora.browser.control;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The scripts that run in pages, read once. */
final class Scripts {

  /**
   * Event name by which the two worlds of a page talk; random, so that pages cannot listen for it.
   */
  private static final String CHANNEL = "r" + UUID.randomUUID().toString().replace("-", "");

  /** Runs in the page's own world before its scripts. */
  static final String INIT = read("init.js");

  /** Defines {@code remora} in our isolated world of a document. */
  static final String PAGE =
      Stream.of(
              "dom.js",
              "roles.js",
              "names.js",
              "shapes.js",
              "snapshot.js",
              "content.js",
              "act.js",
              "witness.js",
              "settle.js")
          .map(Scripts::read)
          .collect(
              Collectors.joining(
                  "\n",
                  "globalThis.remora ??= ((start) => {'use strict'; const remora = {};\n",
                  "\nreturn remora;})"));

  private Scripts() {}

  private static String read(String name) {
    try (InputStream in = Scripts.class.getResourceAsStream("/remora/browser/" + name)) {
      if (in == null) {
        throw new IllegalStateException("missing script " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("%CHANNEL%", CHANNEL);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
