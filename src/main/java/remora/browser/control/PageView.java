package remora.browser.control;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import remora.browser.action.ActionContext;
import remora.browser.action.Target;
import remora.browser.entity.BrowserFailure;
import remora.browser.entity.Effect;
import remora.browser.entity.Navigation;
import remora.browser.entity.PageContent;
import remora.browser.entity.Snapshot;
import remora.json.Json;
import remora.operations.entity.Deadline;

/** A context's newest page, as the tab and its actions use it. */
public final class PageView implements ActionContext {

  private final IsolatedContext context;
  private final Deadline deadline;

  public PageView(IsolatedContext context, Deadline deadline) {
    this.context = context;
    this.deadline = deadline;
  }

  @Override
  public Navigation open(String url) {
    deadline.check();
    return context.open(url, deadline);
  }

  public Snapshot observe() {
    return new Observing(page(), context.refs(), deadline).snapshot();
  }

  public PageContent content() {
    return new Observing(page(), context.refs(), deadline).content();
  }

  /** Half scale: a model reads it as well, and it costs a third of a small task anyway. */
  public CompletableFuture<byte[]> screenshot() {
    CdpSession session = page().session();
    return session
        .send("Page.getLayoutMetrics")
        .thenCompose(
            metrics ->
                session.send(
                    "Page.captureScreenshot",
                    "format",
                    "jpeg",
                    "quality",
                    60,
                    "optimizeForSpeed",
                    true,
                    "clip",
                    clip(metrics.getJsonObject("cssVisualViewport"))))
        .thenApply(shot -> Base64.getDecoder().decode(shot.getString("data")));
  }

  private static JsonObject clip(JsonObject viewport) {
    return CdpJson.object(
        "x", viewport.getJsonNumber("pageX").doubleValue(),
        "y", viewport.getJsonNumber("pageY").doubleValue(),
        "width", viewport.getJsonNumber("clientWidth").doubleValue(),
        "height", viewport.getJsonNumber("clientHeight").doubleValue(),
        "scale", 0.5);
  }

  public String evaluate(String expression) {
    return Evaluation.json(
        page()
            .session()
            .call(
                deadline,
                "Runtime.evaluate",
                "expression",
                expression,
                "awaitPromise",
                true,
                "returnByValue",
                true,
                // Ends a loop in the page, so that the tab can still be closed in peace.
                "timeout",
                deadline.remaining().toMillis()));
  }

  public List<String> dialogs() {
    return context.dialogs().texts();
  }

  @Override
  public boolean back() {
    return new History(page(), deadline).back();
  }

  @Override
  public void reload() {
    new History(page(), deadline).reload();
  }

  @Override
  public Effect watch(String ref, Runnable doing) {
    Witness before = witness(ref);
    Page shown = page();
    try {
      doing.run();
    } catch (BrowserFailure failure) {
      // Closed by what was done, before the answer to it came: done, where another page shows then.
      if (!shown.session().ended() || page() == shown) {
        throw failure;
      }
    }
    Page after = page();
    try {
      after.settle(deadline);
    } catch (BrowserFailure closed) {
      if (page() == after) {
        throw closed;
      }
    }
    // A click may have opened a page or closed this one; the one that shows then settles too.
    if (context.arrived() > before.pages()) {
      page().arrive(deadline);
    } else if (context.pages() > 1 && after.closes(deadline)) {
      page().settle(deadline);
    }
    return witness(ref).since(before);
  }

  private Witness witness(String ref) {
    Page page = page();
    List<String> dialogs = dialogs();
    int pages = context.arrived();
    JsonObject main = look(page, page.frames().main(), ref);
    JsonObject frame = main;
    if (ActionContext.frameOf(ref) > 0) {
      Optional<Frame> inner = page.frames().numbered(ActionContext.frameOf(ref), deadline);
      frame = inner.map(found -> look(page, found, ref)).orElse(main);
    }
    return new Witness(main, frame, pages, dialogs);
  }

  private JsonObject look(Page page, Frame frame, String ref) {
    return CdpJson.parse(page.call(frame, "witness(" + CdpJson.quote(ref) + ")", deadline));
  }

  @Override
  public boolean awaitChange(int millis) {
    Page page = page();
    int document = page.loading().documents();
    int arrived = context.arrived();
    String changed = page.call(page.frames().main(), "change(" + millis + ")", deadline);
    return changed.equals("true")
        || page.loading().documents() != document
        || context.arrived() != arrived;
  }

  @Override
  public Target ready(String ref, boolean enabled) {
    return new Pointing(page(), deadline).ready(ref, enabled);
  }

  @Override
  public void move(Target point) {
    new Mouse(page().session(), deadline).move(point.x(), point.y());
  }

  @Override
  public void click(Target point) {
    context.gesture();
    new Mouse(page().session(), deadline).click(point.x(), point.y());
  }

  @Override
  public void click(Target point, int times) {
    context.gesture();
    for (int count = 1; count <= times; count++) {
      new Mouse(page().session(), deadline).click(point.x(), point.y(), count);
    }
  }

  @Override
  public Target place(String ref, double x, double y) {
    return new Pointing(page(), deadline).place(ref, box -> x, box -> y);
  }

  @Override
  public Target middle(String ref) {
    return new Pointing(page(), deadline)
        .place(ref, box -> box.width() / 2, box -> box.height() / 2);
  }

  @Override
  public void stroke(List<Target> points) {
    context.gesture();
    new Mouse(page().session(), deadline).stroke(points);
  }

  @Override
  public void wheel(double viewports) {
    Page page = page();
    JsonObject size =
        page.session().call(deadline, "Page.getLayoutMetrics").getJsonObject("cssLayoutViewport");
    double width = size.getJsonNumber("clientWidth").doubleValue();
    double height = size.getJsonNumber("clientHeight").doubleValue();
    new Mouse(page.session(), deadline).wheel(width / 2, height / 2, height * viewports);
    page.call(page.frames().main(), "scrolled()", deadline);
  }

  @Override
  public void press(String keys) {
    context.gesture();
    new Keyboard(page().session(), deadline).press(keys);
  }

  @Override
  public void type(String text) {
    new Keyboard(page().session(), deadline).type(text);
  }

  @Override
  public String call(String function, String ref, Object... arguments) {
    JsonArrayBuilder all = Json.createArrayBuilder().add(ref);
    for (Object argument : arguments) {
      if (argument instanceof List<?> texts) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        texts.forEach(text -> list.add(String.valueOf(text)));
        all.add(list);
      } else if (argument instanceof Boolean bool) {
        all.add(bool);
      } else {
        all.add(String.valueOf(argument));
      }
    }
    Page page = page();
    Frame frame = new Pointing(page, deadline).frame(ref);
    return page.call(frame, function + "(..." + all.build() + ")", deadline);
  }

  @Override
  public String option(String ref, String label) {
    return call("option", ref, label);
  }

  /** Whether no page is there any more, so that a failure was not a page's answer. */
  public boolean gone() {
    return context.open().isEmpty();
  }

  Page page() {
    deadline.check();
    return context.current(deadline);
  }
}
