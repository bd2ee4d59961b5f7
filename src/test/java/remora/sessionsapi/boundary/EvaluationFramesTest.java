package remora.sessionsapi.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import remora.events.boundary.Frame;
import remora.events.boundary.Subscription;
import remora.events.entity.Notice;

class EvaluationFramesTest {

  private static final String BEGIN =
      "data: {\"id\":\"chatcmpl-1\",\"object\":\"chat.completion.chunk\",\"created\":7,"
          + "\"model\":\"embedded\",\"choices\":[{\"index\":0,\"delta\":";

  private final Subscription news = new Subscription(cursor -> Map.of());
  private final EvaluationFrames frames = new EvaluationFrames("chatcmpl-1", 7, "embedded", news);

  private List<String> told() {
    List<String> told = new ArrayList<>();
    for (Optional<Frame> next = frames.next(); next.isPresent(); next = frames.next()) {
      assertThat(next.get().length()).isLessThan(48 * 1024);
      told.add(new String(next.get().bytes(), StandardCharsets.ISO_8859_1));
    }
    return told;
  }

  @Test
  void theRoleComesAtOnceAndTheRestWhenItIsOver() {
    assertThat(told())
        .containsExactly(BEGIN + "{\"role\":\"assistant\"},\"finish_reason\":null}]}\n\n");
    assertThat(frames.isOver()).isFalse();
    news.accept(new Notice.StillHere());
    assertThat(told()).containsExactly(":keepalive\n\n");
    frames.answered("49 \u20ac\u2028");
    news.accept(new Notice.RunEnded());
    assertThat(frames.isWaiting()).isTrue();
    assertThat(told())
        .containsExactly(
            BEGIN + "{\"content\":\"49 \\u20ac\\u2028\"},\"finish_reason\":null}]}\n\n",
            BEGIN + "{},\"finish_reason\":\"stop\"}]}\n\n",
            "data: [DONE]\n\n");
    assertThat(frames.isOver()).isTrue();
    assertThat(frames.isWaiting()).isFalse();
  }

  @Test
  void aFailureIsContentThatStops() {
    assertThat(told()).hasSize(1);
    frames.failed("Not there.");
    news.accept(new Notice.RunEnded());
    assertThat(told())
        .containsExactly(
            BEGIN + "{\"content\":\"Error: Not there.\"},\"finish_reason\":\"stop\"}]}\n\n",
            "data: [DONE]\n\n");
  }

  @Test
  void aServerThatStopsEndsItsStreams() {
    assertThat(told()).hasSize(1);
    news.accept(new Notice.ServerStops());
    assertThat(told()).hasSize(2).last().isEqualTo("data: [DONE]\n\n");
    frames.answered("too late");
    news.accept(new Notice.RunEnded());
    assertThat(told()).isEmpty();
    assertThat(frames.isOver()).isTrue();
  }

  @Test
  void aLongAnswerComesInPiecesThatCutNoCharacter() {
    String smile = "\uD83D\uDE00";
    frames.answered("x" + smile.repeat(10_000));
    news.accept(new Notice.RunEnded());
    List<String> told = told();
    assertThat(told).hasSizeGreaterThan(5);
    assertThat(told.subList(1, told.size() - 2))
        .allSatisfy(
            frame -> assertThat(frame).containsPattern("\"content\":\"x?(\\\\ud83d\\\\ude00)+\""));
  }
}
