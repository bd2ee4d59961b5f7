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

  /**
   * Defines {@code settling} in our isolated world of a document: how to wait for it. By itself,
   * since each document is waited for, and the whole takes 10 ms to bring and compile.
   */
  static final String SETTLING = define("settling", "channel.js", "settle.js");

  /** Defines {@code remora} there: how to read the document and act in it. */
  static final String PAGE =
      define(
          "remora",
          "channel.js",
          "dom.js",
          "roles.js",
          "names.js",
          "shapes.js",
          "snapshot.js",
          "content.js",
          "act.js",
          "query.js",
          "witness.js");

  private Scripts() {}

  private static String define(String object, String... files) {
    return Stream.of(files)
        .map(Scripts::read)
        .collect(
            Collectors.joining(
                "\n",
                "globalThis." + object + " ??= ((start) => {'use strict'; const remora = {};\n",
                "\nreturn remora;})"));
  }

  /** Without what is there for people only: it is sent to each document. */
  private static String bare(String script) {
    return script
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("//"))
        .collect(Collectors.joining("\n"));
  }

  private static String read(String name) {
    try (InputStream in = Scripts.class.getResourceAsStream("/remora/browser/" + name)) {
      if (in == null) {
        throw new IllegalStateException("missing script " + name);
      }
      String script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return bare(script).replace("%CHANNEL%", CHANNEL);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
