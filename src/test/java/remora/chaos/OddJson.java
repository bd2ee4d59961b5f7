package remora.chaos;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import remora.support.Answer;
import remora.support.RawHttp;
import remora.support.RemoraServer;

/** B6: JSON that parsers have stumbled over. */
record OddJson(RemoraServer server) {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String TASK = "{\"url\":\"http://127.0.0.1:1/\"}";

  private static List<String> corpus() {
    List<String> bodies = new ArrayList<>();
    for (int depth : new int[] {65, 1001, 100_000, 1_000_000}) {
      bodies.add("[".repeat(depth));
      bodies.add("[".repeat(depth) + "]".repeat(depth));
      bodies.add("{\"a\":".repeat(depth));
    }
    bodies.add(keys(1_000_000, "k"));
    bodies.add("{\"x\":" + keys(400_000, "") + ",\"tasks\":[]}");
    bodies.add(colliding());
    bodies.add("[" + "{},".repeat(900_000) + "{}]");
    bodies.add("[" + "[[[[[[]]]]]],".repeat(500_000) + "0]");
    bodies.add("\"" + "\\u0000".repeat(1_000_000) + "\"");
    for (String odd :
        List.of(
            "1e999999999",
            "-1e999999999",
            "1e-999999999",
            "1".repeat(1_000_000),
            "0." + "1".repeat(1_000_000),
            "1e" + "9".repeat(1000),
            "NaN",
            "-Infinity",
            "01",
            "+1",
            "1.",
            ".1",
            "0x1",
            "\"\\ud800\"",
            "\"\\udfff\\ud800\"",
            "\"\u0000\"",
            "\"\\u0000\"",
            "\"\t\"",
            "\"\\x41\"",
            "\"\\uZZZZ\"",
            "\"\\u1\"",
            "\"",
            "'a'",
            "undefined",
            "tru",
            "nul",
            "[1,]",
            "{\"a\":1,}",
            "{,}",
            "{\"a\"}",
            "{a:1}",
            "{1:2}",
            "/**/1",
            "1//",
            "[1 2]",
            "[,]",
            "]",
            "}",
            "",
            "\u00a0",
            "\u200b",
            "{\"a\":1,\"a\":2}",
            "{\"__proto__\":1}")) {
      bodies.add(odd);
      bodies.add("{\"concurrency\":" + odd + ",\"tasks\":[" + "{}]}");
      bodies.add("{\"tasks\":[{\"url\":" + odd + "}]}");
      bodies.add("{\"tasks\":[{\"url\":7,\"output\":{\"minimum\":" + odd + "}}]}");
    }
    bodies.add("{\"tasks\":[],\"tasks\":7}");
    bodies.add("\uFEFF\uFEFF{\"tasks\":[" + TASK + "]}");
    return bodies;
  }

  private static String keys(int count, String prefix) {
    return IntStream.range(0, count)
        .mapToObj(i -> "\"" + prefix + Integer.toString(i, 36) + "\":0")
        .collect(Collectors.joining(",", "{", "}"));
  }

  /** 65 536 names of one hash code. */
  private static String colliding() {
    return IntStream.range(0, 1 << 16)
        .mapToObj(
            i ->
                IntStream.range(0, 16)
                    .mapToObj(bit -> (i >> bit & 1) == 0 ? "Aa" : "BB")
                    .collect(Collectors.joining("", "\"", "\":0")))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static List<byte[]> bytes() {
    List<byte[]> bodies = new ArrayList<>();
    corpus().forEach(body -> bodies.add(body.getBytes(StandardCharsets.UTF_8)));
    bodies.add("{\"tasks\":[]}".getBytes(StandardCharsets.UTF_16));
    bodies.add("{\"tasks\":[]}".getBytes(StandardCharsets.UTF_16LE));
    bodies.add(new byte[] {'"', (byte) 0xC0, (byte) 0xAF, '"'});
    bodies.add(new byte[] {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'});
    bodies.add(new byte[] {'"', (byte) 0xF8, '"'});
    bodies.add(new byte[1_000_000]);
    return bodies;
  }

  void check(Finding.Notes notes) throws IOException {
    long slowest = 0;
    long others = 0;
    List<byte[]> bodies = bytes();
    for (byte[] body : bodies) {
      long start = System.nanoTime();
      Answer answer = post(body);
      long took = (System.nanoTime() - start) / 1_000_000;
      slowest = Math.max(slowest, took);
      boolean refused =
          (answer.status() == 400 || answer.status() == 413)
              && answer.header("Content-Type").startsWith("application/json")
              && !answer.text().contains("Exception");
      if (!refused) {
        others++;
        String text = new String(body, StandardCharsets.UTF_8);
        System.out.println(
            "  " + text.substring(0, Math.min(100, text.length())) + " is answered " + answer);
      }
    }
    notes
        .tell("B6 odd bodies", bodies.size())
        .must("not answered with 400 in JSON", others, 0)
        .atMost("slowest (ms)", (double) slowest, 5000);
  }

  private Answer post(byte[] body) throws IOException {
    ByteArrayOutputStream request = new ByteArrayOutputStream();
    request.writeBytes(head(body.length).getBytes(StandardCharsets.UTF_8));
    request.writeBytes(body);
    return RawHttp.send(server.base(), request.toByteArray(), PATIENCE);
  }

  static String head(long length) {
    return "POST /browser-agent HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer "
        + RemoraServer.KEY
        + "\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: "
        + length
        + "\r\n\r\n";
  }
}
