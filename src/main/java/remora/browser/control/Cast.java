package remora.browser.control;

import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import remora.browser.entity.LiveFrame;
import remora.browser.entity.LiveInput;
import remora.browser.entity.LiveSettings;
import remora.browser.entity.LiveTab;
import remora.operations.entity.Deadline;

/** Watches a browser's pages over a connection of its own, and shows one of them. */
public final class Cast {

  /** Who sees it; must not wait. */
  public record Watcher(Consumer<LiveFrame> frames, Consumer<List<LiveTab>> tabs, Runnable ended) {}

  private final CdpConnection connection;
  private final CdpSession browser;
  private final LiveSettings settings;
  private final Watcher watcher;
  private final Map<String, JsonObject> tabs = new LinkedHashMap<>();
  private String shown = "";
  private Optional<CastInput> page = Optional.empty();

  private Cast(CdpConnection connection, LiveSettings settings, Watcher watcher) {
    this.connection = connection;
    this.browser = connection.browser();
    this.settings = settings;
    this.watcher = watcher;
  }

  /**
   * Connects and begins.
   *
   * @throws remora.browser.entity.BrowserFailure when the browser does not answer
   */
  public static Cast open(
      HttpClient http, URI devTools, LiveSettings settings, Watcher watcher, Deadline deadline) {
    CdpConnection connection = CdpConnection.open(http, devTools, deadline);
    Cast cast = new Cast(connection, settings, watcher);
    Waiting.react(connection.end(), (reason, none) -> watcher.ended().run());
    cast.browser.listen(cast::event);
    cast.browser.tell("Target.setDiscoverTargets", "discover", true, "filter", Preparation.PAGES);
    return cast;
  }

  private void event(String method, JsonObject params) {
    switch (method) {
      case "Target.targetCreated" -> appeared(params.getJsonObject("targetInfo"));
      case "Target.targetInfoChanged" -> changed(params.getJsonObject("targetInfo"));
      case "Target.targetDestroyed", "Target.targetCrashed" ->
          vanished(params.getString("targetId"));
      default -> {}
    }
  }

  private synchronized void appeared(JsonObject info) {
    tabs.put(info.getString("targetId"), info);
    show(info.getString("targetId"));
  }

  private synchronized void changed(JsonObject info) {
    if (tabs.replace(info.getString("targetId"), info) != null) {
      tell();
    }
  }

  private synchronized void vanished(String id) {
    if (tabs.remove(id) == null) {
      return;
    }
    List<String> left = new ArrayList<>(tabs.keySet());
    if (id.equals(shown) && !left.isEmpty()) {
      show(left.get(left.size() - 1));
    } else {
      tell();
    }
  }

  /** Shows a page that somebody has chosen, and puts it in front for the browser too. */
  public synchronized void choose(String id) {
    if (tabs.containsKey(id) && !id.equals(shown)) {
      browser.tell("Target.activateTarget", "targetId", id);
      show(id);
    }
  }

  private void show(String id) {
    page.ifPresent(CastInput::leave);
    page = Optional.empty();
    shown = id;
    Waiting.react(
        browser.send("Target.attachToTarget", "targetId", id, "flatten", true),
        (answer, failure) -> {
          if (failure == null) {
            attached(id, connection.session(answer.getString("sessionId")));
          }
        });
    tell();
  }

  private synchronized void attached(String id, CdpSession session) {
    if (!id.equals(shown)) {
      browser.tell("Target.detachFromTarget", "sessionId", session.id());
      return;
    }
    page = Optional.of(new CastInput(browser, session));
    session.listen(
        (method, params) -> {
          if (method.equals("Page.screencastFrame")) {
            frame(session, params);
          }
        });
    session.tell("Page.enable");
    session.tell(
        "Page.startScreencast",
        "format",
        "jpeg",
        "quality",
        settings.quality(),
        "maxWidth",
        settings.maxWidth(),
        "maxHeight",
        settings.maxHeight());
  }

  private void frame(CdpSession session, JsonObject params) {
    JsonObject about = params.getJsonObject("metadata");
    int number = params.getInt("sessionId");
    watcher
        .frames()
        .accept(
            new LiveFrame(
                ByteBuffer.wrap(Base64.getDecoder().decode(params.getString("data"))),
                about.getJsonNumber("deviceWidth").doubleValue(),
                about.getJsonNumber("deviceHeight").doubleValue(),
                () -> session.tell("Page.screencastFrameAck", "sessionId", number)));
  }

  private void tell() {
    watcher
        .tabs()
        .accept(
            tabs.entrySet().stream()
                .map(
                    tab ->
                        new LiveTab(
                            tab.getKey(),
                            tab.getValue().getString("url", ""),
                            tab.getValue().getString("title", ""),
                            tab.getKey().equals(shown)))
                .toList());
  }

  /** Hands it to the page that shows. */
  public synchronized void input(LiveInput input) {
    page.ifPresent(open -> open.send(input));
  }

  /** Ends the connection; the browser stays. */
  public void close() {
    connection.fail("nobody watches any more");
  }
}
