package remora.browser.control;

import jakarta.json.JsonObject;
import java.util.concurrent.CompletableFuture;
import remora.operations.entity.Deadline;

/** Real mouse events for a page, at points of its viewport; Chromium finds the frame. */
final class Mouse {

  private final CdpSession session;
  private final Deadline deadline;

  Mouse(CdpSession session, Deadline deadline) {
    this.session = session;
    this.deadline = deadline;
  }

  void move(double x, double y) {
    Waiting.on(send("mouseMoved", x, y, "none", 0), deadline);
  }

  void click(double x, double y) {
    // In one go: each answer alone waits for the next frame, and their order is kept anyway.
    Waiting.react(send("mouseMoved", x, y, "none", 0), (arrived, failure) -> {});
    Waiting.react(send("mousePressed", x, y, "left", 1), (arrived, failure) -> {});
    Waiting.on(send("mouseReleased", x, y, "left", 1), deadline);
  }

  void wheel(double x, double y, double down) {
    Waiting.on(
        session.send(
            "Input.dispatchMouseEvent",
            "type",
            "mouseWheel",
            "x",
            x,
            "y",
            y,
            "deltaX",
            0,
            "deltaY",
            down),
        deadline);
  }

  private CompletableFuture<JsonObject> send(
      String type, double x, double y, String button, int clicks) {
    return session.send(
        "Input.dispatchMouseEvent",
        "type",
        type,
        "x",
        x,
        "y",
        y,
        "button",
        button,
        "clickCount",
        clicks);
  }
}
