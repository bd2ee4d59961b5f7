package remora.agent.control;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import remora.agent.entity.Mask;
import remora.browser.entity.Box;
import remora.browser.entity.Effect;
import remora.browser.entity.Node;
import remora.browser.entity.Snapshot;
import remora.json.Json;
import remora.planner.boundary.Course;
import remora.planner.entity.Observation;
import remora.planner.entity.PlanStep;

class VeiledCourseTest {

  private static final String SECRET = "canary-5d1e";

  private final List<Observation> seen = new ArrayList<>();

  private final Course planner =
      new Course() {
        @Override
        public PlanStep next(Observation now) {
          seen.add(now);
          return new PlanStep.Finish("", "");
        }

        @Override
        public String planner() {
          return "listening";
        }
      };

  private final Mask mask =
      new Mask() {
        @Override
        public String text(String text) {
          return text.replace(SECRET, "***");
        }

        @Override
        public JsonValue value(JsonValue value) {
          return Json.createValue(text(value.toString()));
        }
      };

  @Test
  void nothingThatIsConcealedReachesThePlanner() {
    new VeiledCourse(planner, mask).next(everywhere());
    assertThat(seen.get(0).toString()).doesNotContain(SECRET).contains("***");
    assertThat(seen.get(0).page().nodes().get(0).ref()).isEqualTo("f0e1");
  }

  @Test
  void withoutTheVeilItDoes() {
    planner.next(everywhere());
    assertThat(seen.get(0).toString()).contains(SECRET);
  }

  private static Observation everywhere() {
    String words = "it is " + SECRET;
    Node node =
        new Node(
            "f0e1",
            "",
            "text",
            words,
            "p",
            words,
            words,
            Set.of(),
            Map.of("title", words),
            List.of(words),
            new Box(0, 0, 1, 1));
    Snapshot page =
        new Snapshot(
            "http://a/?" + SECRET,
            words,
            200,
            List.of(node),
            words,
            "1",
            List.of("http://" + SECRET));
    return new Observation(
        page,
        List.of(new Effect(true, words)),
        words,
        Optional.of(Json.createValue(words)),
        List.of());
  }
}
