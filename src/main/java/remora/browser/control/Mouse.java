package remora.browser.control;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import remora.browser.action.Target;
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
    click(x, y, 1);
  }

  /** The nth of several clicks at one place. */
  void click(double x, double y, int nth) {
    // In one go: each answer alone waits for the next frame, and their order is kept anyway.
    Waiting.react(send("mouseMoved", x, y, "none", 0), (arrived, failure) -> {});
    Waiting.react(send("mousePressed", x, y, "left", nth), (arrived, failure) -> {});
    Waiting.on(send("mouseReleased", x, y, "left", nth), deadline);
  }

  /** Each move waits for the page: libraries for dragging measure from one move to the next. */
  void stroke(List<Target> points) {
    Target first = points.get(0);
    Target last = points.get(points.size() - 1);
    move(first.x(), first.y());
    Waiting.on(send("mousePressed", first.x(), first.y(), "left", 1), deadline);
    for (Target point : points.subList(1, points.size())) {
      Waiting.on(held(point), deadline);
    }
    Waiting.on(held(last), deadline);
    Waiting.on(send("mouseReleased", last.x(), last.y(), "left", 1), deadline);
  }

  private CompletableFuture<JsonObject> held(Target point) {
    return session.send(
        "Input.dispatchMouseEvent",
        "type",
        "mouseMoved",
        "x",
        point.x(),
        "y",
        point.y(),
        "button",
        "left",
        "buttons",
        1);
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
