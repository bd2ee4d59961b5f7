package remora.browser.control;

import jakarta.json.JsonObject;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import remora.browser.entity.LiveInput;

/** The page that somebody watches, and what they do to it. */
final class CastInput {

  /** A page that hangs answers none; what comes then is left out. */
  private static final int MOST_UNANSWERED = 64;

  /**
   * What was not answered by then never will be: input that is under way when a browser's first
   * page is left for another document may have no answer (measured: one of some 80 loads with 150
   * inputs a second), and no input after it has one either until the page is loaded again.
   */
  private static final int PATIENCE_SECONDS = 2;

  private final CdpSession browser;
  private final CdpSession page;
  private final AtomicInteger unanswered = new AtomicInteger();

  CastInput(CdpSession browser, CdpSession page) {
    this.browser = browser;
    this.page = page;
  }

  void send(LiveInput input) {
    if (input instanceof LiveInput.Mouse mouse) {
      mouse(mouse);
    } else if (input instanceof LiveInput.Wheel wheel) {
      send(
          "Input.dispatchMouseEvent",
          CdpJson.object(
              "type",
              "mouseWheel",
              "x",
              wheel.x(),
              "y",
              wheel.y(),
              "deltaX",
              wheel.right(),
              "deltaY",
              wheel.down(),
              "modifiers",
              wheel.modifiers()));
    } else if (input instanceof LiveInput.Key key) {
      key(key);
    } else if (input instanceof LiveInput.Text text) {
      send("Input.insertText", CdpJson.object("text", text.text()));
    }
  }

  private void mouse(LiveInput.Mouse mouse) {
    String move = mouse.move().name();
    send(
        "Input.dispatchMouseEvent",
        CdpJson.object(
            "type",
            "mouse" + move.charAt(0) + move.substring(1).toLowerCase(Locale.ROOT),
            "x",
            mouse.x(),
            "y",
            mouse.y(),
            "button",
            mouse.button(),
            "buttons",
            mouse.buttons(),
            "clickCount",
            mouse.clicks(),
            "modifiers",
            mouse.modifiers()));
  }

  private void key(LiveInput.Key key) {
    boolean writes = key.down() && !key.text().isEmpty();
    String type = writes ? "keyDown" : "rawKeyDown";
    send(
        "Input.dispatchKeyEvent",
        CdpJson.object(
            "type",
            key.down() ? type : "keyUp",
            "key",
            key.key(),
            "code",
            key.code(),
            "windowsVirtualKeyCode",
            key.keyCode(),
            "text",
            key.down() ? key.text() : "",
            "modifiers",
            key.modifiers()));
  }

  private void send(String method, JsonObject params) {
    if (unanswered.incrementAndGet() > MOST_UNANSWERED) {
      unanswered.decrementAndGet();
      return;
    }
    Waiting.react(
        page.send(method, params).orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS),
        (answer, failure) -> unanswered.decrementAndGet());
  }

  void leave() {
    page.tell("Page.stopScreencast");
    browser.tell("Target.detachFromTarget", "sessionId", page.id());
  }
}
