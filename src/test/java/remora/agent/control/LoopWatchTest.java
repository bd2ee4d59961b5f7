package remora.agent.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import remora.browser.action.Action;
import remora.browser.action.Click;
import remora.browser.action.Pause;
import remora.browser.entity.Effect;
import remora.browser.entity.Snapshot;

class LoopWatchTest {

  private static final Effect CHANGE = new Effect(true, "text changed");
  private static final Effect NOTHING = new Effect(false, "nothing changed");

  private final LoopWatch watch = new LoopWatch();

  @Test
  void sameStepOnTheSamePageEndsTheVisitTheFifthTime() {
    for (int i = 0; i < 4; i++) {
      assertThat(step("more", "page", CHANGE)).isEmpty();
      assertThat(step("other" + i, "page", CHANGE)).isEmpty();
    }
    assertThat(step("more", "page", CHANGE)).hasValueSatisfying(why -> has(why, "5 times"));
  }

  @Test
  void sameStepOnPagesThatDifferGoesOn() {
    for (int i = 0; i < 60; i++) {
      assertThat(step("more", "page " + i, CHANGE)).isEmpty();
    }
  }

  @Test
  void stepsInTurnThatLeadBackEndTheVisit() {
    for (int i = 0; i < 2; i++) {
      assertThat(step("next", "A", CHANGE)).isEmpty();
      assertThat(step("next", "B", CHANGE)).isEmpty();
    }
    assertThat(step("next", "A", CHANGE)).isEmpty();
    assertThat(step("next", "B", CHANGE)).hasValueSatisfying(why -> has(why, "in turn"));
  }

  @Test
  void stepsThatChangeNothingEndTheVisit() {
    for (int i = 0; i < 5; i++) {
      assertThat(step("button " + i, "page", NOTHING)).isEmpty();
    }
    assertThat(step("button 5", "page", NOTHING))
        .hasValueSatisfying(why -> has(why, "changed nothing"));
  }

  @Test
  void oneChangeBreaksTheRow() {
    for (int i = 0; i < 20; i++) {
      assertThat(step("button " + i, "page", i % 5 == 4 ? CHANGE : NOTHING)).isEmpty();
    }
  }

  @Test
  void waitingIsNoStep() {
    for (int i = 0; i < 30; i++) {
      assertThat(watch.after(List.of(new Pause(500)), page("page"), List.of(NOTHING))).isEmpty();
    }
  }

  private Optional<String> step(String ref, String fingerprint, Effect effect) {
    List<Action> actions = List.of(new Click(ref));
    return watch.after(actions, page(fingerprint), List.of(effect));
  }

  private static void has(String text, String part) {
    assertThat(text).contains(part);
  }

  private static Snapshot page(String fingerprint) {
    return new Snapshot(
        "https://site.example/", "Site", 200, List.of(), "", fingerprint, List.of());
  }
}
