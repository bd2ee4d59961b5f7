package remora.sessions.step;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import remora.access.entity.Refusal;
import remora.access.entity.Refusal.Reason;
import remora.browser.entity.Shot;
import remora.browser.entity.WaitUntil;
import remora.sessions.boundary.LogIns;
import remora.sessions.boundary.SessionPage;
import remora.sessions.entity.LogIn;

/** One thing to do on the page that shows. */
public sealed interface Step {

  /** Its public name. */
  String name();

  /**
   * Does it within the page's deadline.
   *
   * @throws Refusal when it cannot be done
   */
  StepResult perform(Desk desk);

  /** What it may take on top of the usual time of a step. */
  default Duration patience() {
    return Duration.ZERO;
  }

  private static StepResult done(Runnable doing) {
    doing.run();
    return new StepResult.Done();
  }

  /** Loads an address. */
  record Navigate(String url, WaitUntil until) implements Step {

    @Override
    public String name() {
      return "navigate";
    }

    @Override
    public StepResult perform(Desk desk) {
      desk.page().navigate(url, until);
      return new StepResult.Reached(desk.session().masked(desk.page().url()));
    }
  }

  /** Clicks an element. */
  record Click(String selector) implements Step {

    @Override
    public String name() {
      return "click";
    }

    @Override
    public StepResult perform(Desk desk) {
      return done(() -> desk.page().click(selector));
    }
  }

  /** Clicks a point of the viewport. */
  record ClickAt(double x, double y) implements Step {

    @Override
    public String name() {
      return "click";
    }

    @Override
    public StepResult perform(Desk desk) {
      return done(() -> desk.page().clickAt(x, y));
    }
  }

  /** Puts a text into a field. */
  record Type(String selector, String text) implements Step {

    @Override
    public String name() {
      return "type";
    }

    @Override
    public StepResult perform(Desk desk) {
      return done(() -> desk.page().type(selector, text));
    }
  }

  /** Presses a key, in an element or where the focus is. */
  record Press(String key, Optional<String> selector) implements Step {

    @Override
    public String name() {
      return "press";
    }

    @Override
    public StepResult perform(Desk desk) {
      selector.ifPresent(desk.page()::focus);
      return done(() -> desk.page().press(key));
    }
  }

  /** Brings an element into view. */
  record ScrollToElement(String selector) implements Step {

    @Override
    public String name() {
      return "scroll";
    }

    @Override
    public StepResult perform(Desk desk) {
      return done(() -> desk.page().scrollTo(selector));
    }
  }

  /** Scrolls to a point of the document. */
  record ScrollToPoint(double x, double y) implements Step {

    @Override
    public String name() {
      return "scroll";
    }

    @Override
    public StepResult perform(Desk desk) {
      return done(() -> desk.page().scrollTo(x, y));
    }
  }

  /** Brings a text into view. */
  record ScrollToText(String text) implements Step {

    @Override
    public String name() {
      return "scroll";
    }

    @Override
    public StepResult perform(Desk desk) {
      return done(() -> desk.page().scrollToText(text));
    }
  }

  /** Waits for an element. */
  record WaitForElement(String selector) implements Step {

    @Override
    public String name() {
      return "wait";
    }

    @Override
    public StepResult perform(Desk desk) {
      return done(() -> desk.page().awaitSelector(selector));
    }
  }

  /** Waits for a text. */
  record WaitForText(String text) implements Step {

    @Override
    public String name() {
      return "wait";
    }

    @Override
    public StepResult perform(Desk desk) {
      return done(() -> desk.page().awaitText(text));
    }
  }

  /** Runs a script. */
  record Evaluate(String script) implements Step {

    @Override
    public String name() {
      return "evaluate";
    }

    @Override
    public StepResult perform(Desk desk) {
      return new StepResult.Value(desk.session().masked(desk.page().evaluate(script)));
    }
  }

  /** Takes a picture. */
  record Screenshot(Shot shot) implements Step {

    @Override
    public String name() {
      return "screenshot";
    }

    @Override
    public StepResult perform(Desk desk) {
      return new StepResult.Picture(Base64.getEncoder().encodeToString(desk.page().picture(shot)));
    }
  }

  /** Puts a file that was uploaded to the session into a file field. */
  record Upload(String selector, String filename) implements Step {

    @Override
    public String name() {
      return "uploadFile";
    }

    @Override
    public StepResult perform(Desk desk) {
      Path uploads = desk.session().uploads();
      Path file = uploads.resolve(filename);
      // Asked for as one name: nothing above or below the folder is ever an upload.
      if (!uploads.equals(file.getParent()) || !Files.isRegularFile(file)) {
        throw new Refusal(Reason.NOT_FOUND, "file_not_found", "No file of this name was uploaded.");
      }
      return done(() -> desk.page().upload(selector, file));
    }
  }

  /** Signs somebody in. */
  record Authenticate(LogIn wanted) implements Step {

    @Override
    public String name() {
      return "authenticate";
    }

    @Override
    public Duration patience() {
      return wanted.patience();
    }

    @Override
    public StepResult perform(Desk desk) {
      LogIns logIns =
          desk.logIns()
              .orElseThrow(
                  () ->
                      new Refusal(
                          Reason.UNPROCESSABLE, "vault_unreachable", "There is no vault here."));
      SessionPage page = desk.page();
      return new StepResult.SignedIn(logIns.logIn(desk.session(), page, wanted));
    }
  }

  /** Chooses an option of a list. */
  record Select(String selector, String option) implements Step {

    @Override
    public String name() {
      return "select";
    }

    @Override
    public StepResult perform(Desk desk) {
      return done(() -> desk.page().select(selector, option));
    }
  }

  /** Points at an element. */
  record Hover(String selector) implements Step {

    @Override
    public String name() {
      return "hover";
    }

    @Override
    public StepResult perform(Desk desk) {
      return done(() -> desk.page().hover(selector));
    }
  }
}
