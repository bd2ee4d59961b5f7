package remora.sessions.control;

import jakarta.json.JsonValue;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import remora.access.entity.Refusal;
import remora.access.entity.Refusal.Reason;
import remora.browser.boundary.BrowserSession;
import remora.browser.boundary.ScriptedPage;
import remora.browser.boundary.Tab;
import remora.browser.entity.Navigation;
import remora.browser.entity.Paper;
import remora.browser.entity.Shot;
import remora.browser.entity.Snapshot;
import remora.browser.entity.WaitUntil;
import remora.operations.entity.Deadline;
import remora.sessions.boundary.SessionPage;

/** A session's page in its browser, its failures put into refusals. */
final class BrowserPage implements SessionPage {

  private final BrowserSession browser;
  private final Deadline deadline;
  private final ScriptedPage page;

  BrowserPage(BrowserSession browser, Deadline deadline) {
    this.browser = browser;
    this.deadline = deadline;
    page = Failing.tell(() -> browser.page(deadline));
  }

  @Override
  public Deadline deadline() {
    return deadline;
  }

  @Override
  public SessionPage within(Duration time) {
    return new BrowserPage(browser, Deadline.in(deadline.atMost(time), deadline.clock()));
  }

  @Override
  public String url() {
    return Failing.tell(page::description).url();
  }

  @Override
  public String title() {
    return Failing.tell(page::description).title();
  }

  @Override
  public void navigate(String url, WaitUntil until) {
    navigate(url, until, Map.of());
  }

  @Override
  public void navigate(String url, WaitUntil until, Map<String, String> headers) {
    Navigation reached = Failing.tell(() -> page.load(url, until, headers));
    if (reached.failed()) {
      throw new Refusal(
          Reason.UNPROCESSABLE,
          "navigation_failed",
          "The page could not be opened: " + reached.error() + ".");
    }
  }

  @Override
  public boolean has(String selector) {
    return Failing.tell(() -> page.has(selector));
  }

  @Override
  public boolean shows(String selector) {
    return Failing.tell(() -> page.shows(selector));
  }

  @Override
  public List<String> around(String selector) {
    return Failing.tell(() -> page.around(selector));
  }

  @Override
  public boolean typeHidden(String selector, String text, Predicate<List<String>> place) {
    return Failing.tell(() -> page.typeHidden(selector, text, place));
  }

  @Override
  public void click(String selector) {
    Failing.tell(() -> page.click(selector));
  }

  @Override
  public void clickAt(double x, double y) {
    Failing.tell(() -> page.clickAt(x, y));
  }

  @Override
  public void type(String selector, String text) {
    Failing.tell(() -> page.type(selector, text));
  }

  @Override
  public void focus(String selector) {
    Failing.tell(() -> page.focus(selector));
  }

  @Override
  public void press(String key) {
    Failing.tell(() -> page.press(key));
  }

  @Override
  public void select(String selector, String option) {
    Failing.tell(() -> page.select(selector, option));
  }

  @Override
  public void hover(String selector) {
    Failing.tell(() -> page.hover(selector));
  }

  @Override
  public void scrollTo(String selector) {
    Failing.tell(() -> page.scrollTo(selector));
  }

  @Override
  public void scrollTo(double x, double y) {
    Failing.tell(() -> page.scrollTo(x, y));
  }

  @Override
  public void scrollToText(String text) {
    Failing.tell(() -> page.scrollToText(text));
  }

  @Override
  public void awaitSelector(String selector) {
    Failing.tell(() -> page.awaitSelector(selector));
  }

  @Override
  public void awaitText(String text) {
    Failing.tell(() -> page.awaitText(text));
  }

  @Override
  public void awaitNetworkIdle() {
    Failing.tell(page::awaitNetworkIdle);
  }

  @Override
  public JsonValue evaluate(String script) {
    return Failing.tell(() -> page.evaluate(script));
  }

  @Override
  public void upload(String selector, Path file) {
    Failing.tell(() -> page.upload(selector, file));
  }

  @Override
  public Snapshot observe() {
    return Failing.tell(page::observe);
  }

  @Override
  public <T> T lend(Function<Tab, T> work) {
    return Failing.tell(() -> work.apply(browser.tab(deadline)));
  }

  @Override
  public byte[] picture(Shot shot) {
    return Failing.tell(() -> page.picture(shot));
  }

  @Override
  public byte[] print(Paper paper) {
    return Failing.tell(() -> page.print(paper));
  }

  @Override
  public String html() {
    return Failing.tell(page::html);
  }

  @Override
  public String text() {
    return Failing.tell(page::text);
  }
}
