package remora.chaos;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Specializes;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import remora.agent.boundary.Journal;
import remora.agent.boundary.TaskRunner;
import remora.agent.entity.Assignment;
import remora.agent.entity.Outcome;
import remora.events.entity.EventType;
import remora.json.Json;
import remora.operations.entity.Deadline;

/**
 * Does a task without a browser: fetches its page and gives back what stands in the first {@code
 * <dd>}. Put into the server's WAR by {@link QuickServers}, so that thousands of tasks can go
 * through queue, store and ledger in a minute.
 */
@Specializes
@ApplicationScoped
public class QuickRunner extends TaskRunner {

  @Override
  public Outcome run(Assignment assignment, Deadline deadline, Journal journal) {
    journal.hasBrowser();
    journal.event(
        EventType.NAVIGATION, Json.createObjectBuilder().add("url", assignment.url()).build(), 1);
    try {
      String page = fetch(assignment.url());
      int from = page.indexOf("<dd>") + "<dd>".length();
      String code = page.substring(from, page.indexOf("</dd>", from));
      return Outcome.success(Json.createObjectBuilder().add("code", code).build(), 1);
    } catch (IOException | RuntimeException e) {
      return Outcome.failure(Outcome.Kind.ERROR, "not fetched: " + e, 1);
    }
  }

  private static String fetch(String url) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
    connection.setConnectTimeout(10_000);
    connection.setReadTimeout(30_000);
    try (var in = connection.getInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
