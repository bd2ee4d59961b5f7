package remora.browser.control;

import jakarta.json.JsonArray;
import java.util.concurrent.CompletableFuture;
import remora.json.Json;

/** What every attached page and every out-of-process frame is told before it loads anything. */
final class Preparation {

  private static final String INIT =
      CdpJson.object("source", Scripts.INIT, "runImmediately", true).toString();
  private static final JsonArray FRAMES = only("iframe");

  /** Filter for targets of type page. */
  static final JsonArray PAGES = only("page");

  private Preparation() {}

  static CompletableFuture<Void> of(CdpSession session) {
    return CompletableFuture.allOf(
        session.send("Page.enable"),
        session.sendText("Page.addScriptToEvaluateOnNewDocument", INIT),
        session.send(
            "Target.setAutoAttach",
            "autoAttach",
            true,
            "waitForDebuggerOnStart",
            true,
            "flatten",
            true,
            "filter",
            FRAMES));
  }

  private static JsonArray only(String type) {
    return Json.createArrayBuilder()
        .add(CdpJson.object("type", type, "exclude", false))
        .add(CdpJson.object("exclude", true))
        .build();
  }
}
