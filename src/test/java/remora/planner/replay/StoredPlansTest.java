package remora.planner.replay;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.data.Limit;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import remora.planner.replay.entity.Deed;
import remora.planner.replay.entity.Expected;
import remora.planner.replay.entity.Plan;
import remora.planner.replay.entity.PlanKey;
import remora.planner.replay.entity.Spot;
import remora.planner.replay.entity.Step;
import remora.planner.replay.entity.StoredPlan;

class StoredPlansTest {

  private final Map<String, StoredPlan> documents = new TreeMap<>();
  private final StoredPlans plans = plans(20);
  private boolean down;

  private StoredPlans plans(int most) {
    StoredPlans made = new StoredPlans();
    made.most = most;
    made.plans = repository();
    made.mostDays = 90;
    made.clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    return made;
  }

  private PlanRepository repository() {
    return (PlanRepository)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {PlanRepository.class},
            (proxy, method, arguments) -> answer(method.getName(), arguments));
  }

  private Object answer(String method, Object[] arguments) {
    if (down) {
      throw new IllegalStateException("the store is down");
    }
    return switch (method) {
      case "findById" -> Optional.ofNullable(documents.get((String) arguments[0]));
      case "insert", "update" -> put((StoredPlan) arguments[0]);
      case "countByTenant" -> of((String) arguments[0]).stream().count();
      case "findByTenantOrderByStoredAtAsc" ->
          of((String) arguments[0]).stream().limit(((Limit) arguments[1]).maxResults()).toList();
      case "deleteById" -> documents.remove((String) arguments[0]);
      default -> throw new UnsupportedOperationException(method);
    };
  }

  private StoredPlan put(StoredPlan plan) {
    documents.put(plan.id(), plan);
    return plan;
  }

  private List<StoredPlan> of(String tenant) {
    return documents.values().stream()
        .filter(plan -> plan.tenant().equals(tenant))
        .sorted(Comparator.comparing(StoredPlan::storedAt))
        .toList();
  }

  private static PlanKey key(String tenant, String instruction) {
    return PlanKey.of(
        tenant,
        "https://u:p@Site.example/a?b",
        instruction,
        List.of("b", "a"),
        Optional.empty(),
        "");
  }

  private static Plan plan(String text) {
    Deed deed = Deed.of(Deed.Kind.PRESS, text);
    return new Plan(
        List.of(new Step(deed, Spot.PAGE, Expected.NOTHING, "https://site.example", 0)),
        Map.of("a", true),
        List.of());
  }

  @Test
  void aPlanComesBackAsItWas() {
    plans.keep(key("one", "Do  it"), plan("Enter"));
    plans.keep(key("one", "Do it "), plan("Escape"));
    assertThat(plans.find(key("one", "Do it"))).contains(plan("Escape"));
    assertThat(documents).hasSize(1);
    assertThat(plans.find(key("two", "Do it"))).isEmpty();
    assertThat(key("one", "Do it").origin()).isEqualTo("https://site.example");
  }

  @Test
  void aTenantHasSoManyPlansAndNotMore() {
    for (int i = 0; i < 50; i++) {
      plans.keep(key("one", "Do " + i), plan("Enter"));
    }
    plans.keep(key("two", "Do it"), plan("Enter"));
    assertThat(of("one")).hasSizeBetween(18, 20);
    assertThat(of("two")).hasSize(1);
  }

  @Test
  void whatIsTooBigIsNotKept() {
    plans.keep(key("one", "Do it"), plan("x".repeat(200_000)));
    assertThat(documents).isEmpty();
  }

  @Test
  void aTaskGoesOnWithoutTheStoreAndWithoutWhatCannotBeRead() {
    PlanKey key = key("one", "Do it");
    documents.put(key.id(), new StoredPlan(key.id(), "one", "{\"steps\": 3}", Instant.EPOCH));
    assertThat(plans.find(key)).isEmpty();
    documents.put(key.id(), new StoredPlan(key.id(), "one", "[", Instant.EPOCH));
    assertThat(plans.find(key)).isEmpty();
    documents.put(key.id(), new StoredPlan(key.id(), "one", "{}", Instant.EPOCH));
    assertThat(plans.find(key)).isEmpty();
    down = true;
    assertThat(plans.find(key)).isEmpty();
    plans.keep(key, plan("Enter"));
  }

  @Test
  void aPlanThatIsTooOldIsLeftAsideAndGoesWithTheNextThatIsKept() {
    plans.keep(key("one", "Do it"), plan("Enter"));
    plans.keep(key("two", "Do it"), plan("Enter"));
    later(89);
    assertThat(plans.find(key("one", "Do it"))).isPresent();
    later(91);
    assertThat(plans.find(key("one", "Do it"))).isEmpty();
    plans.keep(key("one", "Do that"), plan("Enter"));
    assertThat(of("one")).hasSize(1);
    assertThat(plans.find(key("one", "Do that"))).isPresent();
    assertThat(of("two")).as("swept when that tenant keeps one").hasSize(1);
  }

  @Test
  void aPlanThatIsMadeAnewIsYoungAgain() {
    plans.keep(key("one", "Do it"), plan("Enter"));
    later(91);
    plans.keep(key("one", "Do it"), plan("Escape"));
    later(180);
    assertThat(plans.find(key("one", "Do it"))).contains(plan("Escape"));
  }

  private void later(int days) {
    plans.clock =
        Clock.fixed(Instant.EPOCH.plus(days, java.time.temporal.ChronoUnit.DAYS), ZoneOffset.UTC);
  }
}
