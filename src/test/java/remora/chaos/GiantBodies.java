package remora.chaos;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPOutputStream;
import remora.support.Answer;
import remora.support.RawHttp;
import remora.support.RemoraServer;

/** B5: bodies without an end, or of another length than they say. */
record GiantBodies(RemoraServer server) {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int MEGABYTE = 1 << 20;
  private static final long GIANT = 200L * MEGABYTE;
  private static final int AT_ONCE = 20;

  /** The limit, and what the sockets of both sides hold. */
  private static final long MOST_TAKEN = 8L + 12;

  void check(Finding.Notes notes) throws Exception {
    double before = Heap.megabytes(server.pid());
    Flood sized = flood(OddJson.head(100L * MEGABYTE), false);
    Flood endless = flood(chunkedHead(), true);
    notes
        .must("B5 100 MB by Content-Length: status", sized.status(), 413)
        .atMost("MB sent when it was answered", sized.megabytes(), MOST_TAKEN)
        .must("endless chunks: status", endless.status(), 413)
        .atMost("MB sent when it was answered", endless.megabytes(), MOST_TAKEN)
        .must("gzip of 1 GB: status", gzip().status(), 415);
    lengths(notes);
    crowd(notes);
    double after = Heap.megabytes(server.pid());
    notes
        .tell("heap before (MB)", Math.round(before))
        .atMost("heap grown by (MB)", after - before, 32);
  }

  private record Flood(int status, double megabytes) {}

  /** Sends until there is an answer. */
  private Flood flood(String head, boolean chunked) throws IOException {
    byte[] blanks = " ".repeat(64 * 1024).getBytes(StandardCharsets.US_ASCII);
    byte[] start =
        (Integer.toHexString(blanks.length) + "\r\n").getBytes(StandardCharsets.US_ASCII);
    long sent = 0;
    try (Socket socket = RawHttp.connect(server.base())) {
      OutputStream out = socket.getOutputStream();
      out.write(head.getBytes(StandardCharsets.US_ASCII));
      try {
        while (socket.getInputStream().available() == 0 && sent < GIANT) {
          if (chunked) {
            out.write(start);
          }
          out.write(blanks);
          if (chunked) {
            out.write('\r');
            out.write('\n');
          }
          sent += blanks.length;
        }
      } catch (IOException closed) {
        // It may close as soon as it has answered.
      }
      return new Flood(RawHttp.answer(socket, PATIENCE).status(), (double) sent / MEGABYTE);
    }
  }

  private static String chunkedHead() {
    return OddJson.head(0).replace("Content-Length: 0", "Transfer-Encoding: chunked");
  }

  private Answer gzip() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      byte[] blanks = new byte[MEGABYTE];
      for (int i = 0; i < 1024; i++) {
        gzip.write(blanks);
      }
    }
    ByteArrayOutputStream request = new ByteArrayOutputStream();
    String head =
        OddJson.head(packed.size()).replace("\r\n\r\n", "\r\nContent-Encoding: gzip\r\n\r\n");
    request.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
    request.writeBytes(packed.toByteArray());
    return RawHttp.send(server.base(), request.toByteArray(), PATIENCE);
  }

  /** Lengths that are not the body's, or none. */
  private void lengths(Finding.Notes notes) {
    String body = "{\"tasks\":[]}";
    Map<String, String> lies = new LinkedHashMap<>();
    lies.put("too small", OddJson.head(5) + body);
    lies.put("too large", OddJson.head(5000) + body);
    lies.put("negative", OddJson.head(-5) + body);
    lies.put("beyond long", OddJson.head(0).replace(": 0", ": 99999999999999999999") + body);
    lies.put("no number", OddJson.head(0).replace("Length: 0", "Length: abc") + body);
    lies.put("two", OddJson.head(5).replace("th: 5", "th: 5\r\nContent-Length: 12") + body);
    lies.put("a list", OddJson.head(5).replace("th: 5", "th: 5, 12") + body);
    lies.put(
        "and chunked",
        OddJson.head(5).replace("th: 5", "th: 5\r\nTransfer-Encoding: chunked") + "0\r\n\r\n");
    lies.put("a chunk of no size", chunkedHead() + "zz\r\n" + body);
    lies.put("a chunk beyond long", chunkedHead() + "fffffffffffffffffff\r\n" + body);
    lies.put("a negative chunk", chunkedHead() + "-5\r\n" + body);
    lies.put("a chunk cut off", chunkedHead() + "ff\r\n" + body);
    Map<String, String> answers = new LinkedHashMap<>();
    long wrong = 0;
    for (Map.Entry<String, String> lie : lies.entrySet()) {
      String answer = lied(lie.getValue());
      answers.put(lie.getKey(), answer);
      wrong += answer.startsWith("4") || answer.equals("closed") ? 0 : 1;
    }
    notes.tell("lying lengths", answers).must("of them answered otherwise", wrong, 0);
  }

  /** Says all that it will, and waits. */
  private String lied(String request) {
    try (Socket socket = RawHttp.connect(server.base())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      socket.shutdownOutput();
      return Integer.toString(RawHttp.answer(socket, Duration.ofSeconds(5)).status());
    } catch (java.net.SocketTimeoutException e) {
      return "no answer";
    } catch (IOException e) {
      return "closed";
    }
  }

  /** Bodies within the limit that are made to take the most memory, many at one time. */
  private void crowd(Finding.Notes notes) throws Exception {
    String body = "[" + "{\"a\":0},".repeat(900_000) + "0]";
    byte[] request = (OddJson.head(body.length()) + body).getBytes(StandardCharsets.US_ASCII);
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    Map<String, Long> answers = new java.util.TreeMap<>();
    long start = System.nanoTime();
    try {
      List<Future<String>> all = new ArrayList<>();
      for (int i = 0; i < AT_ONCE; i++) {
        all.add(threads.submit(() -> status(request)));
      }
      for (Future<String> one : all) {
        answers.merge(one.get(), 1L, Long::sum);
      }
    } finally {
      threads.shutdownNow();
    }
    long refused = answers.getOrDefault("400", 0L) + answers.getOrDefault("503", 0L);
    notes
        .tell(AT_ONCE + " bodies of 7 MB and 900 000 objects at once", answers)
        .must("of them not refused", AT_ONCE - refused, 0)
        .tell("until all were answered (ms)", (System.nanoTime() - start) / 1_000_000);
  }

  private String status(byte[] request) {
    try {
      return Integer.toString(
          RawHttp.send(server.base(), request, Duration.ofSeconds(60)).status());
    } catch (IOException e) {
      return "none: " + e.getMessage();
    }
  }
}
