package remora.live.control;

import jakarta.json.JsonArrayBuilder;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import remora.browser.boundary.Screencast;
import remora.browser.entity.LiveFrame;
import remora.browser.entity.LiveTab;
import remora.json.Json;

/**
 * Somebody who watches. There is one picture on its way to them at most; the browser is told to
 * make the next when they have seen it, so who is slow skips pictures and holds up nobody. Pictures
 * are binary messages; what they are of is JSON: {@code {tabs, width, height, interactive}}.
 */
public final class Viewer implements Screencast.Watcher {

  private static final System.Logger LOG = System.getLogger(Viewer.class.getName());
  private static final long PATIENCE_MILLIS = 15_000;

  private final Session socket;
  private final boolean interactive;
  private List<LiveTab> tabs = List.of();
  private double width;
  private double height;
  private boolean news;
  private boolean sending;
  private Optional<LiveFrame> next = Optional.empty();
  private Optional<LiveFrame> shown = Optional.empty();

  public Viewer(Session socket, boolean interactive) {
    this.socket = socket;
    this.interactive = interactive;
    socket.getAsyncRemote().setSendTimeout(PATIENCE_MILLIS);
  }

  @Override
  public synchronized void frame(LiveFrame frame) {
    next.ifPresent(older -> older.seen().run());
    next = Optional.of(frame);
    if (frame.width() != width || frame.height() != height) {
      width = frame.width();
      height = frame.height();
      news = true;
    }
    proceed();
  }

  @Override
  public synchronized void tabs(List<LiveTab> all) {
    tabs = all;
    news = true;
    proceed();
  }

  /** The picture is on their screen. */
  public synchronized void seen() {
    shown.ifPresent(frame -> frame.seen().run());
    shown = Optional.empty();
    proceed();
  }

  @Override
  public void ended() {
    close("the session has ended");
  }

  private void proceed() {
    if (sending) {
      return;
    }
    if (news) {
      news = false;
      sending = true;
      socket.getAsyncRemote().sendText(state(), this::sent);
    } else if (next.isPresent() && shown.isEmpty()) {
      shown = next;
      next = Optional.empty();
      sending = true;
      socket.getAsyncRemote().sendBinary(shown.get().jpeg(), this::sent);
    }
  }

  private void sent(SendResult result) {
    if (!result.isOK()) {
      close("the client does not read");
      return;
    }
    synchronized (this) {
      sending = false;
      proceed();
    }
  }

  private String state() {
    JsonArrayBuilder array = Json.createArrayBuilder();
    tabs.forEach(
        tab ->
            array.add(
                Json.createObjectBuilder()
                    .add("id", tab.id())
                    .add("url", tab.url())
                    .add("title", tab.title())
                    .add("shown", tab.shown())));
    return Json.createObjectBuilder()
        .add("tabs", array)
        .add("width", width)
        .add("height", height)
        .add("interactive", interactive)
        .build()
        .toString();
  }

  private void close(String reason) {
    try {
      socket.close(new CloseReason(CloseCodes.GOING_AWAY, reason));
    } catch (IOException | IllegalStateException gone) {
      LOG.log(Level.DEBUG, "somebody who watched was gone already", gone);
    }
  }
}
