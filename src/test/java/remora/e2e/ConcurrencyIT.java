package remora.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static remora.support.Agents.run;
import static remora.support.Agents.with;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import remora.support.Agents;
import remora.support.Await;
import remora.support.PageSite;
import remora.support.Servers;

/**
 * Many tasks at one time: none lost, none mixed up, never more than allowed, and nobody starves.
 */
@Tag("e2e")
class ConcurrencyIT {

  @RegisterExtension static final Servers SERVERS = Servers.usual();

  private static final int MANY = 200;
  private static final int FEW = 5;
  private static final int MOST = 20;
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final Agents first = SERVERS.agents();
  private final Agents second = new Agents(SERVERS.api().withKey(Servers.SECOND_KEY));

  @Test
  void aLargeRunIsDoneRightWithinItsLimitsAndLeavesRoomForOthers() {
    try (PageSite site = site(Duration.ofMillis(150))) {
      String large = first.async(with(run(tasks(site, 0, MANY)), "concurrency", MOST));
      int slots = first.capacity().getInt("maxSandboxes");
      String small = second.async(with(run(tasks(site, MANY, FEW)), "concurrency", FEW));
      List<JsonObject> seen = new ArrayList<>();
      JsonObject end = Await.found("the small run", PATIENCE, () -> look(second, small, seen));
      JsonObject meanwhile = first.get(large);
      assertThat(meanwhile.getString("status")).isEqualTo("processing");
      assertThat(meanwhile.getInt("completed")).isLessThan(MANY / 2);
      isRight(end, MANY, FEW);
      isRight(Await.found("the large run", PATIENCE, () -> look(first, large, seen)), 0, MANY);
      assertThat(seen).allSatisfy(status -> addsUp(status, slots));
      assertThat(site.mostAtOnce()).isGreaterThan(1).isLessThanOrEqualTo(Math.min(MOST, slots));
      assertThat(IntStream.range(0, MANY + FEW).map(site::visits)).containsOnly(1);
      assertThat(first.status().getInt("total")).isZero();
    }
  }

  private Optional<JsonObject> look(Agents agents, String id, List<JsonObject> seen) {
    seen.add(first.status());
    return Optional.of(agents.get(id)).filter(run -> run.getString("status").equals("completed"));
  }

  private static void addsUp(JsonObject status, int slots) {
    int working = status.getInt("running") + status.getInt("claimed");
    assertThat(working + status.getInt("pending")).isEqualTo(status.getInt("total"));
    assertThat(working).isLessThanOrEqualTo(Math.min(MOST, slots));
    assertThat(status.getInt("total")).isLessThanOrEqualTo(MANY);
  }

  private static void isRight(JsonObject run, int from, int count) {
    assertThat(run.getInt("completed")).isEqualTo(count);
    List<JsonObject> results = Agents.results(run);
    assertThat(results).hasSize(count);
    for (int i = 0; i < count; i++) {
      JsonObject result = results.get(i);
      assertThat(result.getString("status")).as("%s", result).isEqualTo("SUCCESS");
      assertThat(result.getJsonObject("data").getString("code")).isEqualTo(code(from + i));
    }
  }

  @Test
  void aRunHasNoMoreTasksAtWorkThanItWants() {
    try (PageSite site = site(Duration.ofMillis(300))) {
      JsonObject run = first.sync(with(run(tasks(site, 0, 10)), "concurrency", 2));
      isRight(run, 0, 10);
      assertThat(site.mostAtOnce()).isEqualTo(2);
    }
  }

  private static PageSite site(Duration hold) {
    return PageSite.of(
        number -> PageSite.labelled("Page " + number, "Code", code(number)), number -> hold);
  }

  private static String code(int number) {
    return "KX-%04d-%d".formatted(number, number * 7919 % 97);
  }

  private static List<JsonObject> tasks(PageSite site, int from, int count) {
    return IntStream.range(from, from + count)
        .mapToObj(i -> Agents.reading(site.page(i), "Read the code.", "code"))
        .toList();
  }
}
