package remora.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static remora.support.Agents.run;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import remora.support.Agents;
import remora.support.Await;
import remora.support.ConsoleBrowser;
import remora.support.PageSite;
import remora.support.RemoraServer;
import remora.support.Servers;

/** The console, used by its labels in a real browser. */
@Tag("e2e")
class ConsoleIT {

  @RegisterExtension static final Servers SERVERS = Servers.usual();

  private static final String MARKUP = "<img src=x onerror=\"window.caught=1\"><b>bold</b>";

  private static ConsoleBrowser browser;

  @BeforeAll
  static void open() {
    browser = ConsoleBrowser.open(1280, 900);
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @BeforeEach
  void signIn() {
    browser.go(SERVERS.server().base() + "/");
    browser.script("sessionStorage.clear();");
    browser.go(SERVERS.server().base() + "/?" + System.nanoTime());
    browser.sees("Sign in");
    browser.fill("API key", RemoraServer.KEY);
    browser.press("Sign in");
    browser.sees("Runs");
    browser.complaints();
  }

  @Test
  void aWrongKeyIsToldAndARightOneOpens() {
    browser.press("Sign out");
    browser.sees("Sign in");
    browser.fill("API key", "nonsense");
    browser.press("Sign in");
    browser.sees("This API key is not known here.");
    browser.picture("wrong-key");
    browser.fill("API key", RemoraServer.KEY);
    browser.press("Sign in");
    browser.sees("New run");
    assertThat(browser.texts("header").get(0)).contains("credits", "Sign out");
  }

  @Test
  void aPracticePageIsTriedFromTheFormToTheList() {
    browser.press("New run");
    browser.sees("Start from a practice page");
    browser.choose("Start from a practice page", "Product page");
    assertThat(browser.value("Web address")).endsWith("/practice/shop/storm-lantern");
    browser.picture("new-run");
    browser.press("Run");
    browser.sees("Storm lantern, galvanised");
    browser.sees("Success");
    assertThat(browser.text()).contains("1 of 1 finished", "31.5", "KK-2210");
    assertThat(browser.texts(".step-label")).contains("Page", "Picture", "Plan", "Check", "Done");
    assertThat(browser.complaints()).isEmpty();
    isALoadedPicture(".steps img");
    browser.picture("run");
    String id = browser.address().replaceAll(".*/", "");
    browser.go(SERVERS.server().base() + "/#/runs");
    browser.sees("Progress");
    assertThat(browser.count("a[href='#/runs/" + id + "']")).isEqualTo(1);
    assertThat(browser.texts("tbody tr").get(0)).contains("storm-lantern", "Completed", "1 / 1");
    browser.picture("runs");
  }

  private static void isALoadedPicture(String css) {
    Await.that(
        "the picture",
        Duration.ofSeconds(10),
        () ->
            browser
                .script(
                    "const i = document.querySelector(arguments[0]); i.scrollIntoView();"
                        + " return i.complete && i.naturalWidth > 0;",
                    css)
                .filter(Boolean.TRUE::equals)
                .isPresent());
  }

  @Test
  void aRunUnderWayIsCancelledByTwoPresses() {
    try (PageSite site =
        PageSite.of(
            number -> PageSite.labelled("Page", "Code", "C"), number -> Duration.ofMinutes(1))) {
      String id =
          SERVERS.agents().async(run(Agents.reading(site.page(1), "Read the code.", "code")));
      browser.go(SERVERS.server().base() + "/#/runs/" + id);
      browser.sees("0 of 1 finished");
      browser.press("Cancel run");
      browser.picture("cancel");
      browser.press("Really cancel?");
      browser.sees("The run was cancelled.");
      browser.sees("1 of 1 finished");
      // The task's end is told before the run's.
      Await.that(
          "nothing is left to cancel",
          Duration.ofSeconds(10),
          () ->
              Collections.disjoint(
                  browser.texts("button"), List.of("Cancel run", "Really cancel?")));
      browser.picture("cancelled");
    }
  }

  @Test
  void aMistakeInTheFormIsNamedBesideItsField() {
    browser.press("New run");
    browser.fill("Web address", "ftp://example.org/");
    browser.fill("Wanted data (JSON Schema, optional)", "{ no");
    browser.press("Run");
    browser.sees("http:// or https://");
    assertThat(browser.texts(".wrong")).anyMatch(words -> words.startsWith("Not valid JSON"));
    browser.fill("Web address", SERVERS.practice("gazette.html"));
    browser.fill("Wanted data (JSON Schema, optional)", "{\"type\":\"nonsense\"}");
    browser.press("Run");
    browser.sees("tasks[0].output");
    browser.picture("mistake");
  }

  @Test
  void aPagesMarkupStaysTextWhereverItIsShown() {
    String escaped = MARKUP.replace("<", "&lt;").replace(">", "&gt;");
    try (PageSite site =
        PageSite.of(
            number -> PageSite.labelled(escaped, "Code", escaped), number -> Duration.ZERO)) {
      JsonObject task = Agents.reading(site.page(0), "Read the code. " + MARKUP, "code");
      JsonObject run = SERVERS.agents().sync(run(task));
      assertThat(Agents.results(run).get(0).toString()).contains("onerror");
      browser.go(SERVERS.server().base() + "/#/runs/" + run.getString("id"));
      browser.sees("1 of 1 finished");
      browser.sees("<img src=x onerror=");
      browser.picture("markup");
      isHarmless();
      browser.go(SERVERS.server().base() + "/#/runs");
      browser.sees("<img src=x onerror=");
      isHarmless();
    }
  }

  private static void isHarmless() {
    assertThat(browser.count("img[src='x']")).isZero();
    assertThat(browser.count("main b")).isZero();
    assertThat(browser.script("return window.caught;")).isEmpty();
    assertThat(browser.complaints()).isEmpty();
  }
}
