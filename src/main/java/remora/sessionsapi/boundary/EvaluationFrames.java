package remora.sessionsapi.boundary;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import remora.events.boundary.Frame;
import remora.events.boundary.Frames;
import remora.events.boundary.Subscription;
import remora.events.entity.Cursor;
import remora.json.AsciiJson;
import remora.json.Json;

/**
 * One evaluation as chunks of a chat completion: the role at once, the content when it is there,
 * the end. Each frame is below what is written at one time.
 */
final class EvaluationFrames implements Frames {

  /** Characters in one chunk: six bytes each where they are escaped. */
  private static final int PIECE = 4_000;

  private final String id;
  private final long created;
  private final String model;
  private final Subscription news;
  private final Deque<Frame> todo = new ArrayDeque<>();
  private Optional<String> answer = Optional.empty();
  private boolean failed;
  private boolean ended;

  /**
   * A stream that has its answer still to come.
   *
   * @param created in seconds since 1970
   */
  EvaluationFrames(String id, long created, String model, Subscription news) {
    this.id = id;
    this.created = created;
    this.model = model;
    this.news = news;
    todo.add(chunk(Json.createObjectBuilder().add("role", "assistant").build(), false));
  }

  /** The content; the first call counts. To be followed by a notice that it is over. */
  synchronized void answered(String content) {
    answer = answer.or(() -> Optional.of(content));
  }

  /** The reason why there is no content. */
  synchronized void failed(String why) {
    failed |= answer.isEmpty();
    answered("Error: " + why);
  }

  @Override
  public synchronized Optional<Frame> next() {
    if (todo.isEmpty() && !ended && news.hasNews()) {
      Subscription.News what = news.take(new Cursor(id));
      if (what.stops()) {
        failed("This server stops.");
      }
      if (what.over() || what.stops()) {
        end();
      } else if (what.still()) {
        todo.add(Frame.of(":keepalive\n\n".getBytes(StandardCharsets.US_ASCII)));
      }
    }
    return Optional.ofNullable(todo.poll());
  }

  private void end() {
    ended = true;
    String content = answer.orElse("");
    int from = 0;
    while (content.length() - from > PIECE) {
      int to = from + PIECE;
      to -= Character.isHighSurrogate(content.charAt(to - 1)) ? 1 : 0;
      todo.add(chunk(content(content.substring(from, to)), false));
      from = to;
    }
    todo.add(chunk(content(content.substring(from)), failed));
    if (!failed) {
      todo.add(chunk(JsonValue.EMPTY_JSON_OBJECT, true));
    }
    todo.add(frame("[DONE]".getBytes(StandardCharsets.US_ASCII)));
  }

  private static JsonObject content(String text) {
    return Json.createObjectBuilder().add("content", text).build();
  }

  private Frame chunk(JsonObject delta, boolean last) {
    var choice = Json.createObjectBuilder().add("index", 0).add("delta", delta);
    if (last) {
      choice.add("finish_reason", "stop");
    } else {
      choice.addNull("finish_reason");
    }
    return frame(
        AsciiJson.bytes(
            Json.createObjectBuilder()
                .add("id", id)
                .add("object", "chat.completion.chunk")
                .add("created", created)
                .add("model", model)
                .add("choices", Json.createArrayBuilder().add(choice))
                .build()
                .toString()));
  }

  private static Frame frame(byte[] data) {
    return new Frame(
        "data: ".getBytes(StandardCharsets.US_ASCII),
        data,
        "\n\n".getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public synchronized boolean isWaiting() {
    return !todo.isEmpty() || (!ended && news.hasNews());
  }

  @Override
  public synchronized boolean isOver() {
    return ended && todo.isEmpty();
  }
}
