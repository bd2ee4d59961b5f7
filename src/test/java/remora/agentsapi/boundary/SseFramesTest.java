package remora.agentsapi.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import remora.events.entity.EventType;

class SseFramesTest {

  @Test
  void aFrameIsNamedFirstHasOneDataLineAndIsAscii() {
    String data =
        Wire.text(
            out ->
                out.write(
                    Samples.json("{'t': 'Grüße \u2028\u2029\u0085 \uD83D\uDE00 \\n\u007F'}")));
    String frame =
        new String(
            SseFrames.frame("task_event", SseFrames.ascii(data), "a:0").bytes(),
            StandardCharsets.ISO_8859_1);
    assertThat(frame)
        .isEqualTo(
            "event: task_event\n"
                + "data: {\"t\":\"Gr\\u00fc\\u00dfe \\u2028\\u2029\\u0085 \\ud83d\\ude00 \\n"
                + "\\u007f\"}\n"
                + "id: a:0\n\n");
    assertThat(Samples.read(frame.lines().toList().get(1).substring(6)))
        .isEqualTo(Samples.read(data));
  }

  @Test
  void commentsAreAsDocumented() {
    assertThat(SseFrames.comment("ok").bytes())
        .asString(StandardCharsets.US_ASCII)
        .isEqualTo(":ok\n\n");
  }

  @Test
  void aStepTooBigForAFrameIsShortened() {
    JsonObject small = Samples.json("{'a': 'b'}");
    assertThat(Frugal.within(small, 48_000)).isSameAs(small);
    for (String data :
        new String[] {
          "{'selector': 'h1', 'text': '" + "ü".repeat(40_000) + "'}",
          "{'selector': 'h1', 'list': ['"
              + "x".repeat(5_000)
              + "'"
              + ", 'yyyyyyyyyyyyyyyyyyyy'".repeat(10_000)
              + "]}"
        }) {
      JsonObject shorter = Frugal.within(Samples.json(data), 48_000);
      assertThat(SseFrames.ascii(shorter.toString()).length).isLessThanOrEqualTo(48_000);
      assertThat(shorter.getString("selector")).isEqualTo("h1");
      assertThat(shorter.getBoolean("truncated")).isTrue();
    }
  }

  @Test
  void aStepInAStreamSaysWhoseItIsAndWhereItsPictureIs() {
    EventJson json = new EventJson(new Links("https://remora.example"));
    var event =
        Samples.event(
            3, EventType.SCREENSHOT, 1, "{'url': '/screenshots/ab.jpg', 'mimeType': 'image/jpeg'}");
    assertThat(json.streamed(Samples.ID, event, json.links().data(event)))
        .isEqualTo(
            Samples.json(
                """
                {'taskIndex': 3, 'batchId': '65f8a9d2c1e4b5a6f7e8d9c0', 'type': 'screenshot',
                 'timestamp': 1776363730005, 'ts': '2026-04-16T18:22:10.005Z', 'iteration': 1,
                 'data': {'url': 'https://remora.example/screenshots/ab.jpg', 'mimeType': 'image/jpeg'}}
                """));
    var elsewhere = Samples.event(3, EventType.NAVIGATION, 1, "{'url': '/screenshots/ab.jpg'}");
    assertThat(json.links().data(elsewhere).getString("url")).isEqualTo("/screenshots/ab.jpg");
  }
}
