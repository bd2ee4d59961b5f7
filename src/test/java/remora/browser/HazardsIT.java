package remora.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static remora.browser.Lab.ref;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import remora.browser.action.Click;
import remora.browser.action.Navigate;
import remora.browser.boundary.Tab;
import remora.browser.entity.BrowserFailure;
import remora.browser.entity.Navigation;
import remora.operations.entity.DeadlinePassed;

/** Pages that go wrong, on purpose or not, in one browser that has to survive them. */
@Tag("browser")
class HazardsIT {

  private static Lab lab;

  @BeforeAll
  static void start() {
    lab = new Lab();
    lab.site.page("/fine", "<title>fine</title><h1>fine</h1>");
  }

  @AfterAll
  static void stop() {
    lab.close();
  }

  /** The same browser still serves other tabs. */
  private static void survived() {
    try (Tab tab = lab.tab()) {
      assertThat(tab.open(lab.site.url("/fine")).title()).isEqualTo("fine");
    }
    assertThat(lab.browsers.running()).isEqualTo(1);
  }

  private static long millis(Runnable doing) {
    long start = System.nanoTime();
    doing.run();
    return Duration.ofNanos(System.nanoTime() - start).toMillis();
  }

  @Test
  void tabsShareNeitherCookiesNorStorage() {
    lab.site.page("/store", "<script>document.cookie='a=1';localStorage.b='2'</script>ok");
    try (Tab one = lab.tab();
        Tab two = lab.tab()) {
      one.open(lab.site.url("/store"));
      assertThat(one.evaluate("document.cookie + localStorage.b")).isEqualTo("\"a=12\"");
      two.open(lab.site.url("/fine"));
      assertThat(two.evaluate("document.cookie + localStorage.b")).isEqualTo("\"undefined\"");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/hostname",
        "FILE:///etc/hostname",
        " fi\nle:///etc/hostname",
        "chrome://version",
        "chrome://crash",
        "devtools://devtools/bundled/inspector.html",
        "view-source:http://127.0.0.1/",
        "javascript:document.write('x')",
        "filesystem:http://x/",
        "about:gpu",
        "chrome-untrusted://x",
        "",
        "no address"
      })
  void otherSchemesAreNotOpened(String url) {
    try (Tab tab = lab.tab()) {
      tab.open(lab.site.url("/fine"));
      assertThat(tab.open(url).error()).isEqualTo("net::ERR_DISALLOWED_URL_SCHEME");
      assertThat(tab.perform(new Navigate(url)).changed()).isFalse();
      assertThat(tab.evaluate("document.body.innerText")).isEqualTo("\"fine\"");
      tab.evaluate("void (location.href = 'file:///etc/hostname')");
      assertThat(tab.content().html()).contains("fine");
    }
  }

  @Test
  void addressesThatFailSayWhy() {
    lab.site.redirect("/loop", "/loop");
    lab.site.route("/empty", exchange -> exchange.sendResponseHeaders(500, -1));
    lab.site.route("/nothing", exchange -> exchange.sendResponseHeaders(204, -1));
    try (Tab tab = lab.tab()) {
      assertThat(tab.open(lab.site.url("/loop")).error()).isEqualTo("net::ERR_TOO_MANY_REDIRECTS");
      assertThat(tab.observe().url()).startsWith("chrome-error://");
      assertThat(tab.open("http://127.0.0.1:1/").error()).isEqualTo("net::ERR_UNSAFE_PORT");
      Navigation missing = tab.open(lab.site.url("/missing"));
      assertThat(missing.httpStatus()).isEqualTo(404);
      assertThat(missing.failed()).isFalse();
      Navigation empty = tab.open(lab.site.url("/empty"));
      assertThat(empty.failed() || empty.httpStatus() == 500).as(empty.toString()).isTrue();
      tab.open(lab.site.url("/fine"));
      Navigation nothing = tab.open(lab.site.url("/nothing"));
      assertThat(nothing.error()).isEqualTo("net::ERR_ABORTED");
      assertThat(nothing.url()).isEqualTo(lab.site.url("/fine"));
    }
    survived();
  }

  @Test
  void aServerThatNeverAnswersEndsAtTheDeadline() {
    lab.site.silent("/silent");
    Tab tab = lab.tab(Duration.ofSeconds(2));
    long took =
        millis(
            () ->
                assertThatThrownBy(() -> tab.open(lab.site.url("/silent")))
                    .isInstanceOf(DeadlinePassed.class));
    assertThat(took).isLessThan(15_000L);
    assertThat(millis(tab::close)).isLessThan(5000);
    survived();
  }

  @Test
  void aPageThatNeverFinishesLoadingIsUsedWithWhatItHas() {
    lab.site.silent("/never.png");
    lab.site.silent("/never.js");
    lab.site.page("/unfinished", "<title>un</title><h1>Here</h1><img src=/never.png>");
    lab.site.page("/blocked", "<title>bl</title><h1>Before</h1><script src=/never.js></script>");
    try (Tab tab = lab.tab()) {
      long took =
          millis(() -> assertThat(tab.open(lab.site.url("/unfinished")).title()).isEqualTo("un"));
      assertThat(took).isLessThan(15_000);
      assertThat(tab.observe().text()).isEqualTo("Here");
      took = millis(() -> assertThat(tab.open(lab.site.url("/blocked")).title()).isEqualTo("bl"));
      assertThat(took).isBetween(4000L, 30_000L);
      assertThat(tab.observe().text()).isEqualTo("Before");
    }
  }

  @Test
  void aPageThatLoopsForEverEndsAtTheDeadlineAndItsProcessWithIt() {
    lab.site.page("/spin", "<h1>x</h1><script>while(true){}</script>");
    lab.site.page("/spin-later", "<button onclick='while(true){}'>Spin</button>");
    Tab tab = lab.tab(Duration.ofSeconds(3));
    assertThatThrownBy(() -> tab.open(lab.site.url("/spin"))).isInstanceOf(DeadlinePassed.class);
    tab.close();
    Tab other = lab.tab(Duration.ofSeconds(10));
    other.open(lab.site.url("/spin-later"));
    String button = ref(other, "button", "Spin");
    assertThatThrownBy(() -> other.perform(new Click(button))).isInstanceOf(DeadlinePassed.class);
    other.close();
    Tab script = lab.tab(Duration.ofSeconds(8));
    assertThatThrownBy(() -> script.evaluate("(() => {while(true){}})()"))
        .isInstanceOfAny(DeadlinePassed.class, BrowserFailure.class);
    script.close();
    survived();
    Lab.until(Duration.ofSeconds(10), () -> Cpu.share(lab.dataDir, Duration.ofMillis(300)) < 0.5);
  }

  @Test
  void aPromiseThatNeverEndsEndsAtTheDeadline() {
    Tab tab = lab.tab(Duration.ofSeconds(8));
    tab.open(lab.site.url("/fine"));
    assertThatThrownBy(() -> tab.evaluate("new Promise(()=>{})"))
        .isInstanceOf(DeadlinePassed.class);
    assertThatThrownBy(() -> tab.open(lab.site.url("/fine"))).isInstanceOf(DeadlinePassed.class);
    tab.close();
    survived();
  }

  @Test
  void dialogsAreAnsweredAndRemembered() {
    lab.site.page(
        "/dialogs",
        "<button onclick=\"alert('one');"
            + " p.textContent=confirm('two?')+','+prompt('three?')\">Ask</button><p"
            + " id=p></p><script>onbeforeunload=e=>{e.preventDefault();return 'stay?'}</script>");
    try (Tab tab = lab.tab()) {
      tab.open(lab.site.url("/dialogs"));
      assertThat(tab.perform(new Click(ref(tab, "button", "Ask"))).observed())
          .contains("a dialog said \"one\"", "a dialog said \"two?\"");
      assertThat(tab.observe().text()).contains("false,null");
      assertThat(tab.dialogs()).containsExactly("one", "two?", "three?");
      assertThat(tab.open(lab.site.url("/fine")).title()).isEqualTo("fine");
    }
  }

  @Test
  void aStormOfAlertsIsEnded() {
    lab.site.page(
        "/storm",
        "<title>storm</title><h1>storm</h1><script>for(;;)alert('again')</script><p>after</p>");
    try (Tab tab = lab.tab(Duration.ofSeconds(20))) {
      tab.open(lab.site.url("/storm"));
      assertThat(tab.observe().text()).contains("storm");
      assertThat(tab.dialogs()).hasSizeBetween(10, 100).containsOnly("again");
      assertThat(tab.open(lab.site.url("/fine")).title()).isEqualTo("fine");
    }
    survived();
  }

  @Test
  void aStormOfWindowsIsHeldBack() {
    lab.site.page(
        "/popups",
        "<title>pop</title><script>for(let i=0;i<50;i++)open('/popup?'+i)</script><h1>pop</h1>");
    lab.site.page("/popup", "<title>popup</title>");
    try (Tab tab = lab.tab()) {
      assertThat(tab.open(lab.site.url("/popups")).title()).isEqualTo("pop");
      assertThat(tab.observe().title()).isEqualTo("pop");
      assertThat(lab.site.requests("/popup")).hasSizeLessThanOrEqualTo(1);
    }
    survived();
  }

  @Test
  void aDownloadIsNotTaken() {
    lab.site.route(
        "/file.bin",
        exchange -> {
          exchange.getResponseHeaders().add("Content-Disposition", "attachment; filename=x.bin");
          remora.support.LocalSite.send(
              exchange, 200, "application/octet-stream", "x".repeat(100_000));
        });
    lab.site.page("/down", "<a href=/file.bin download>Get</a>");
    try (Tab tab = lab.tab()) {
      assertThat(tab.open(lab.site.url("/file.bin")).error()).isEqualTo("net::ERR_ABORTED");
      tab.open(lab.site.url("/down"));
      tab.perform(new Click(ref(tab, "link", "Get")));
      assertThat(tab.observe().text()).isEqualTo("Get");
      assertThat(lab.files("x.bin")).isEmpty();
    }
  }

  @Test
  void lateListsRedirectsByScriptAndSlowFetchesAreWaitedFor() {
    lab.site.page(
        "/late", "<ul id=u></ul><script>setTimeout(()=>u.innerHTML='<li>late',900)</script>");
    lab.site.page("/hop", "<script>location.replace('/fine')</script>");
    lab.site.page("/refresh", "<meta http-equiv=refresh content='0;url=/fine'>");
    lab.site.page(
        "/xhr",
        "<p id=p>…</p><script>let x=new"
            + " XMLHttpRequest();x.open('GET','/slow.txt');x.onload=()=>p.textContent=x.responseText;x.send()</script>");
    lab.site.page(
        "/busy",
        "<p id=p aria-busy=true>…</p><script>onload=()=>{let"
            + " n=0,i=setInterval(()=>{if(++n==15){clearInterval(i);p.removeAttribute('aria-busy');p.textContent='ready'}},100)}</script>");
    lab.site.route(
        "/slow.txt",
        exchange -> {
          Lab.pause(Duration.ofMillis(1200));
          remora.support.LocalSite.send(exchange, 200, "text/plain", "fetched");
        });
    try (Tab tab = lab.tab()) {
      tab.open(lab.site.url("/late"));
      assertThat(tab.observe().text()).isEqualTo("late");
      assertThat(tab.open(lab.site.url("/hop")).url()).isEqualTo(lab.site.url("/fine"));
      assertThat(tab.open(lab.site.url("/refresh")).url()).isEqualTo(lab.site.url("/fine"));
      tab.open(lab.site.url("/xhr"));
      assertThat(tab.observe().text()).isEqualTo("fetched");
      tab.open(lab.site.url("/busy"));
      assertThat(tab.observe().text()).isEqualTo("ready");
    }
  }

  @Test
  void twentyTabsInParallelEachSeeTheirOwnPage() {
    for (int i = 0; i < 20; i++) {
      lab.site.page("/n" + i, "<h1>page " + i + "</h1>");
    }
    ExecutorService threads = Executors.newFixedThreadPool(20);
    try {
      List<CompletableFuture<String>> texts = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        String path = "/n" + i % 20;
        texts.add(
            CompletableFuture.supplyAsync(
                () -> {
                  try (Tab tab = lab.tab()) {
                    tab.open(lab.site.url(path));
                    return tab.observe().text();
                  }
                },
                threads));
      }
      for (int i = 0; i < 60; i++) {
        assertThat(texts.get(i).join()).isEqualTo("page " + i % 20);
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(lab.browsers.running()).isEqualTo(1);
  }

  @Test
  void screenshotsAreSmallPictures() throws Exception {
    try (Tab tab = lab.tab()) {
      tab.open(lab.site.url("/fine"));
      var picture =
          javax.imageio.ImageIO.read(
              new java.io.ByteArrayInputStream(tab.screenshot().await().orElseThrow()));
      assertThat(picture.getWidth()).isEqualTo(640);
      assertThat(picture.getHeight()).isEqualTo(400);
    }
  }
}
