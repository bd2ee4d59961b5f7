package remora.browser.control;

import jakarta.json.JsonArray;
import jakarta.json.JsonValue;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import remora.browser.action.Target;
import remora.browser.entity.BrowserFailure;
import remora.browser.entity.Navigation;
import remora.browser.entity.NothingFits;
import remora.browser.entity.OpenPage;
import remora.browser.entity.Paper;
import remora.browser.entity.Shot;
import remora.browser.entity.StaleTarget;
import remora.browser.entity.WaitUntil;
import remora.json.Json;
import remora.operations.entity.Deadline;
import remora.operations.entity.DeadlinePassed;

/** What scripts do with a page beyond what agents do: by selector, by text, as bytes. */
public final class Scripted {

  /** How long something may take to appear that an action is to work on. */
  private static final Duration GRACE = Duration.ofSeconds(5);

  /** A page that a script sends elsewhere is waited for this long. */
  private static final int LEAVING_MILLIS = 5000;

  private final IsolatedContext context;
  private final Deadline deadline;
  private final PageView view;

  public Scripted(IsolatedContext context, Deadline deadline) {
    this.context = context;
    this.deadline = deadline;
    view = new PageView(context, deadline);
  }

  /** For actions and observations. */
  public PageView view() {
    return view;
  }

  public OpenPage description() {
    return SoleBrowser.describe(view.page(), deadline);
  }

  /**
   * Loads an address. The page that shows may be unable to leave: the next document of a site lives
   * in the same process, which may be busy for ever (measured: with 600 000 new elements, laying
   * them out). After half of the time such a page is closed and another one loads the address.
   */
  public Navigation load(String url, WaitUntil until, Map<String, String> headers) {
    Page page = view.page();
    return sending(headers, page, () -> patiently(page, page.load(url, until)))
        .orElseGet(
            () -> {
              context.abandon(page);
              Page other = view.page();
              return sending(headers, other, () -> Waiting.on(other.load(url, until), deadline));
            });
  }

  /** Empty when the page does not answer any more. */
  private Optional<Navigation> patiently(Page page, CompletableFuture<Navigation> loaded) {
    Duration half = deadline.remaining().dividedBy(2);
    Duration third = half.dividedBy(3);
    Duration silence = third.compareTo(Pulse.SILENCE) < 0 ? third : Pulse.SILENCE;
    boolean stuck =
        Waiting.on(Pulse.silent(loaded, half), deadline)
            && Waiting.on(Pulse.silent(Pulse.of(page), silence), deadline);
    return stuck ? Optional.empty() : Optional.of(Waiting.on(loaded, deadline));
  }

  private static <T> T sending(Map<String, String> headers, Page page, Supplier<T> load) {
    if (headers.isEmpty()) {
      return load.get();
    }
    page.session().tell("Network.enable");
    extra(page, headers);
    try {
      return load.get();
    } finally {
      extra(page, Map.of());
      page.session().tell("Network.disable");
    }
  }

  private static void extra(Page page, Map<String, String> headers) {
    page.session()
        .tell("Network.setExtraHTTPHeaders", "headers", Json.createObjectBuilder(headers).build());
  }

  /** The ref of what fits; it may take a moment to appear. */
  public String ref(String selector) {
    return new Selecting(context, deadline)
        .find(selector, false, GRACE)
        .orElseThrow(() -> new NothingFits("nothing on the page fits \"" + selector + "\""));
  }

  public boolean has(String selector) {
    return new Selecting(context, deadline).find(selector, false, Duration.ZERO).isPresent();
  }

  public boolean shows(String selector) {
    return new Selecting(context, deadline).find(selector, true, Duration.ZERO).isPresent();
  }

  /** Bounds every call. */
  Deadline deadline() {
    return deadline;
  }

  public void awaitSelector(String selector) {
    if (new Selecting(context, deadline).find(selector, true, deadline.remaining()).isEmpty()) {
      throw new DeadlinePassed();
    }
  }

  public void awaitText(String text) {
    if (new Selecting(context, deadline).saying(text, deadline.remaining()).isEmpty()) {
      throw new DeadlinePassed();
    }
  }

  public void awaitNetworkIdle() {
    Page page = view.page();
    Waiting.on(page.lifecycle().reached(WaitUntil.NETWORK_IDLE), deadline);
    page.settle(deadline);
  }

  public void clickAt(double x, double y) {
    if (!main("inside(" + x + "," + y + ")").equals("true")) {
      throw new StaleTarget("the point " + x + ", " + y + " is outside of the viewport");
    }
    view.watch("", () -> view.click(new Target("", x, y, "", false)));
  }

  public void focus(String ref) {
    view.call("focus", ref);
  }

  public void scrollTo(double x, double y) {
    main("rollTo(" + x + "," + y + ")");
  }

  public void scrollToText(String text) {
    String ref =
        new Selecting(context, deadline)
            .saying(text, GRACE)
            .orElseThrow(() -> new NothingFits("nothing on the page says \"" + text + "\""));
    view.call("show", ref);
  }

  private String main(String call) {
    Page page = view.page();
    return page.call(page.frames().main(), call, deadline);
  }

  /** Puts a file of this machine into a file field, which need not be visible. */
  public void upload(String ref, Path file) {
    Page page = view.page();
    Frame frame = new Pointing(page, deadline).frame(ref);
    JsonArray files = Json.createArrayBuilder().add(file.toString()).build();
    CompletableFuture<?> put =
        page.frames()
            .world(frame)
            .thenCompose(world -> world.object("element(" + CdpJson.quote(ref) + ")"))
            .thenCompose(
                element ->
                    frame
                        .session()
                        .send("DOM.setFileInputFiles", "files", files, "objectId", element));
    view.watch(ref, () -> Waiting.on(put, deadline));
  }

  /** Runs a script; a document that it leaves for another one is waited for. */
  public JsonValue evaluate(String script) {
    context.gesture();
    Page page = view.page();
    JsonValue value = new Script(page.session(), deadline).run(script);
    if (!page.loading().idle().isDone() && !page.session().ended()) {
      Waiting.on(
          page.loading()
              .idle()
              .copy()
              .completeOnTimeout(null, LEAVING_MILLIS, TimeUnit.MILLISECONDS),
          deadline);
    }
    return value;
  }

  public byte[] picture(Shot shot) {
    Capture capture = new Capture(view.page(), deadline);
    if (shot.selector().isEmpty()) {
      return capture.picture(shot);
    }
    String ref = ref(shot.selector());
    Target corner = view.place(ref, 0, 0);
    Target opposite =
        new Pointing(view.page(), deadline).place(ref, b -> b.width(), b -> b.height());
    return capture.picture(shot, corner, opposite.x() - corner.x(), opposite.y() - corner.y());
  }

  public byte[] print(Paper paper) {
    return new Capture(view.page(), deadline).print(paper);
  }

  public String html() {
    return new Capture(view.page(), deadline).html();
  }

  public String text() {
    return new Capture(view.page(), deadline).text();
  }

  /** Whether the page that showed is there no more, so that a failure was not its answer. */
  public boolean gone(Throwable failure) {
    return failure instanceof BrowserFailure && context.open().isEmpty();
  }
}
