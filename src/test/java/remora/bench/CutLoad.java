package remora.bench;

import static remora.bench.StreamLoad.number;
import static remora.bench.StreamLoad.say;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import remora.support.CutReaders;
import remora.support.PageSite;
import remora.support.RemoraServer;

/** Streams that are cut at random and come back, with their Last-Event-ID or without. */
record CutLoad(RemoraServer server, PageSite site, Map<String, String> options) {

  boolean run() {
    boolean resume = Boolean.parseBoolean(options.getOrDefault("resume", "true"));
    String run =
        StreamLoad.start(
            server, site, number(options, "tasks", 60), number(options, "concurrency", 4), 0);
    CutReaders readers =
        new CutReaders(server.api(), run, number(options, "streams", 200), resume, 42);
    CutReaders.Report report = readers.toEnd(Duration.ofMinutes(8));
    say(
        "%d streams, cut %d times, %s: %d events and results each; gaps %d, duplicates %d, out of"
            + " order %d",
        readers.size(),
        report.cuts(),
        resume ? "resumed with Last-Event-ID" : "attached again without Last-Event-ID",
        report.expected(),
        report.gaps(),
        report.duplicates(),
        report.disorder());
    return Stream.of(report.gaps(), report.duplicates(), report.disorder()).allMatch(n -> n == 0);
  }
}
