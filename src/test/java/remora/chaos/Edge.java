package remora.chaos;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import remora.support.PageSite;
import remora.support.RemoraServer;

/** B5 to B9, B11, B12: the attacks that are known by name, on one server. */
final class Edge implements Scenario {

  static final String OTHER_KEY = "other-key-0123456789";

  @Override
  public String name() {
    return "edge";
  }

  @Override
  public String promise() {
    return "bodies, headers, schemas, patterns and keys made to do harm: refused, bounded, no 5xx";
  }

  @Override
  public Finding run(Scale scale) throws Exception {
    Finding.Notes notes = new Finding.Notes();
    Map<String, String> settings =
        Map.of("REMORA_TENANTS", "other", "REMORA_TENANT_OTHER_API_KEY", OTHER_KEY);
    try (PageSite site = Load.site(Duration.ZERO);
        RemoraServer server = new QuickServers().start("edge", settings)) {
      for (Part part : parts(server, site)) {
        long start = System.nanoTime();
        part.check(notes);
        System.out.printf("  a part of it took %.1f s%n", (System.nanoTime() - start) / 1e9);
      }
      notes.must(
          "OutOfMemoryError in the server's log",
          server.log().lines().filter(line -> line.contains("OutOfMemory")).count(),
          0);
    }
    return notes.end();
  }

  /** One attack, with its figures. */
  private interface Part {
    void check(Finding.Notes notes) throws Exception;
  }

  private static List<Part> parts(RemoraServer server, PageSite site) {
    return List.of(
        new Doors(server, Contract.own())::check,
        notes -> new Assignments(server).check(site, notes),
        new OddJson(server)::check,
        new SchemaBombs(server)::check,
        PatternBombs::check,
        new GiantBodies(server)::check,
        new Drips(server)::check);
  }
}
