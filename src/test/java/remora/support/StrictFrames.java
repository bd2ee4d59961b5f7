package remora.support;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Takes a stream apart by the rules that all clients together impose, and fails at the first byte
 * that breaks one: a frame is {@code event: NAME}, {@code data: JSON}, {@code id: ID} and a blank
 * line, a comment starts with a colon, and everything is ASCII.
 */
final class StrictFrames {

  private static final Pattern NAME = Pattern.compile("[a-z_]+");
  private static final String EVENT = "event: ";
  private static final String DATA = "data: ";
  private static final String ID = "id: ";

  private enum State {
    BETWEEN,
    NAMED,
    WITH_DATA,
    WHOLE
  }

  private final Supplier<Duration> clock;
  private final Consumer<Frame> frames;
  private final BiConsumer<String, Duration> comments;
  private final StringBuilder line = new StringBuilder();
  private State state = State.BETWEEN;
  private String name = "";
  private JsonObject data = JsonValue.EMPTY_JSON_OBJECT;
  private String id = "";
  private int bytes;

  StrictFrames(
      Supplier<Duration> clock, Consumer<Frame> frames, BiConsumer<String, Duration> comments) {
    this.clock = clock;
    this.frames = frames;
    this.comments = comments;
  }

  void feed(byte[] read) {
    for (byte b : read) {
      bytes++;
      if (b == '\n') {
        boolean carriage = !line.isEmpty() && line.charAt(line.length() - 1) == '\r';
        String whole = carriage ? line.substring(0, line.length() - 1) : line.toString();
        line.setLength(0);
        line(whole);
      } else if ((b >= ' ' && b < 0x7F) || b == '\r') {
        line.append((char) b);
      } else {
        throw broken("a byte that is not printable ASCII: " + b + " after " + line);
      }
    }
  }

  /** Fails when the stream ends within a frame. */
  void end() {
    if (state != State.BETWEEN || !line.isEmpty()) {
      throw broken("the stream ended within a frame: " + name + " " + line);
    }
  }

  private void line(String text) {
    switch (state) {
      case BETWEEN -> between(text);
      case NAMED -> data(text);
      case WITH_DATA -> id(text);
      case WHOLE -> blank(text);
    }
  }

  private void between(String text) {
    if (text.startsWith(":")) {
      comments.accept(text.substring(1).strip(), clock.get());
      bytes = 0;
    } else if (text.startsWith(EVENT) && NAME.matcher(text.substring(EVENT.length())).matches()) {
      name = text.substring(EVENT.length());
      bytes = text.length() + 1;
      state = State.NAMED;
    } else if (!text.isEmpty()) {
      throw broken("neither a comment nor \"event: NAME\": " + text);
    }
  }

  private void data(String text) {
    if (!text.startsWith(DATA) || text.startsWith(DATA + " ")) {
      throw broken("\"data: \" with one blank must follow the event " + name + ": " + text);
    }
    try {
      data = Answer.parse(text.substring(DATA.length())).asJsonObject();
    } catch (JsonException | ClassCastException e) {
      throw broken("the data of " + name + " is not a JSON object: " + text);
    }
    state = State.WITH_DATA;
  }

  private void id(String text) {
    if (!text.startsWith(ID) || text.length() == ID.length()) {
      throw broken("\"id: \" must follow the data of " + name + ": " + text);
    }
    id = text.substring(ID.length());
    state = State.WHOLE;
  }

  private void blank(String text) {
    if (!text.isEmpty()) {
      throw broken("a frame is one data line, its id, and then a blank line: " + text);
    }
    frames.accept(new Frame(name, data, id, bytes, clock.get()));
    state = State.BETWEEN;
    bytes = 0;
  }

  private static AssertionError broken(String what) {
    return new AssertionError("malformed stream: " + what);
  }
}
