package remora.chaos;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.stream.IntStream;
import remora.support.Agents;
import remora.support.PageSite;

/** Pages, and runs of tasks that look at them. */
final class Load {

  private Load() {}

  static PageSite site(Duration hold) {
    return PageSite.of(
        number -> PageSite.labelled("Page " + number, "Code", "R-" + number), number -> hold);
  }

  static JsonObject tasks(PageSite site, int firstPage, int count, int concurrency) {
    JsonObject run =
        Agents.run(
            IntStream.range(firstPage, firstPage + count)
                .mapToObj(page -> Agents.reading(site.page(page), "Read the code.", "code"))
                .toList());
    return Agents.with(run, "concurrency", concurrency);
  }
}
