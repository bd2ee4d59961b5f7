package remora.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static remora.browser.Lab.node;
import static remora.browser.Lab.ref;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import remora.browser.action.Back;
import remora.browser.action.Click;
import remora.browser.action.Hover;
import remora.browser.action.Navigate;
import remora.browser.action.Pause;
import remora.browser.action.Press;
import remora.browser.action.Reload;
import remora.browser.action.ScrollTo;
import remora.browser.action.SelectOptions;
import remora.browser.action.SetChecked;
import remora.browser.action.TypeText;
import remora.browser.boundary.Tab;
import remora.browser.entity.BrowserFailure;
import remora.browser.entity.Effect;
import remora.browser.entity.Snapshot;
import remora.browser.entity.StaleTarget;

@Tag("browser")
class ActionsIT {

  private static final String FORM =
      """
      <!DOCTYPE html><title>Form</title><div style="height:900px">tall</div>
      <label>Name <input id=name value=old></label>
      <label>Agree <input type=checkbox id=agree></label>
      <label>Land <select id=land><option>Austria<option value=CH>Switzerland<option>Sweden</select></label>
      <label>Day <input type=date></label>
      <div contenteditable aria-label=Notes>first</div>
      <button onclick="document.querySelector('output').textContent='pressed '+event.isTrusted">Go</button>
      <a href="#there" onmouseover="document.querySelector('output').textContent='over'">Link</a>
      <output></output>
      """;

  private static Lab lab;

  /** Where the form is. */
  enum Home {
    PLAIN,
    FRAME,
    FOREIGN_FRAME,
    SHADOW
  }

  @BeforeAll
  static void start() {
    lab = new Lab();
    lab.site.page("/form", FORM);
    lab.site.page(
        "/frame",
        "<div style='height:700px'>before</div><iframe style='width:600px;height:300px;border:7px"
            + " solid;padding:5px' src=/form></iframe>");
    lab.site.page(
        "/foreign",
        "<div style='height:700px'>before</div><iframe style='width:600px;height:300px;border:7px"
            + " solid' src='"
            + lab.site.foreign("/form")
            + "'></iframe>");
    lab.site.page(
        "/shadow",
        "<!DOCTYPE html><div id=host></div><template id=t>"
            + FORM.replace("document.querySelector", "this.getRootNode().querySelector")
            + "</template><script>host.attachShadow({mode:'open'}).append(t.content)</script>");
  }

  @AfterAll
  static void stop() {
    lab.close();
  }

  private static Tab open(Home home) {
    Tab tab = lab.tab();
    tab.open(
        lab.site.url(
            switch (home) {
              case PLAIN -> "/form";
              case FRAME -> "/frame";
              case FOREIGN_FRAME -> "/foreign";
              case SHADOW -> "/shadow";
            }));
    return tab;
  }

  @ParameterizedTest
  @EnumSource
  void everyActionWorksWhereverTheElementIs(Home home) {
    try (Tab tab = open(home)) {
      String name = ref(tab, "textbox", "Name");
      assertThat(tab.perform(new TypeText(name, "Ada", true, false)).observed())
          .contains("value is \"Ada\"");
      assertThat(node(tab.observe(), "textbox", "Name").value()).isEqualTo("Ada");
      assertThat(tab.perform(new TypeText(name, " L.", false, false)).observed())
          .contains("value is \"Ada L.\"");

      String agree = ref(tab, "checkbox", "Agree");
      assertThat(tab.perform(new SetChecked(agree, true)).observed()).contains("it is checked");
      assertThat(tab.perform(new SetChecked(agree, true)).changed()).isFalse();
      assertThat(tab.perform(new SetChecked(agree, false)).observed()).contains("not checked");

      String land = ref(tab, "combobox", "Land");
      assertThat(tab.perform(new SelectOptions(land, List.of("ch"))).observed())
          .contains("value is \"Switzerland\"");
      assertThat(tab.perform(new SelectOptions(land, List.of("swe"))).observed())
          .contains("value is \"Sweden\"");

      String day = ref(tab, "textbox", "Day");
      assertThat(tab.perform(new TypeText(day, "2024-02-29", true, false)).observed())
          .contains("value is \"2024-02-29\"");

      String notes = ref(tab, "textbox", "Notes");
      tab.perform(new TypeText(notes, "second", true, false));
      assertThat(node(tab.observe(), "textbox", "Notes").value()).isEqualTo("second");

      Effect clicked = tab.perform(new Click(ref(tab, "button", "Go")));
      assertThat(clicked.changed()).isTrue();
      assertThat(tab.observe().text()).contains("pressed true");
      tab.perform(new Hover(ref(tab, "link", "Link")));
      assertThat(tab.observe().text()).contains("over");
    }
  }

  @Test
  void navigationActionsSayWhereTheyLed() {
    lab.site.page("/one", "<title>One</title><a href=/two>to two</a>");
    lab.site.page("/two", "<title>Two</title><h1>Two</h1>");
    try (Tab tab = lab.tab()) {
      assertThat(tab.perform(new Back()).observed()).isEqualTo("there is no page before this one");
      tab.perform(new Navigate(lab.site.url("/one")));
      assertThat(tab.perform(new Back()).changed()).isFalse();
      Effect clicked = tab.perform(new Click(ref(tab, "link", "to two")));
      assertThat(clicked.observed()).isEqualTo("address changed to " + lab.site.url("/two"));
      assertThat(tab.observe().title()).isEqualTo("Two");
      assertThat(tab.perform(new Back()).observed()).contains("/one");
      assertThat(tab.observe().title()).isEqualTo("One");
      int before = lab.site.requests("/one").size();
      assertThat(tab.perform(new Reload()).observed()).isEqualTo("the page was loaded again");
      assertThat(lab.site.requests("/one")).hasSize(before + 1);
    }
  }

  @Test
  void enterSubmitsAndTheAnswerIsShown() {
    lab.site.page("/search", "<form action=/found><input name=q aria-label=Query></form>");
    lab.site.route(
        "/found",
        exchange ->
            remora.support.LocalSite.send(
                exchange,
                200,
                "text/html",
                "<h1>" + exchange.getRequestURI().getQuery() + "</h1>"));
    try (Tab tab = lab.tab()) {
      tab.open(lab.site.url("/search"));
      tab.perform(new TypeText(ref(tab, "textbox", "Query"), "blue whale", true, true));
      assertThat(tab.observe().text()).isEqualTo("q=blue+whale");
    }
  }

  @Test
  void keysReachThePage() {
    lab.site.page(
        "/keys",
        "<input aria-label=f value=abc autofocus><pre></pre><script>addEventListener('keydown',e=>"
            + "document.querySelector('pre').append(e.key+(e.ctrlKey?'!':'')+' '))</script>");
    try (Tab tab = lab.tab()) {
      tab.open(lab.site.url("/keys"));
      String field = ref(tab, "textbox", "f");
      tab.perform(new Click(field));
      tab.perform(new Press("Control+A"));
      tab.perform(new Press("Delete"));
      assertThat(node(tab.observe(), "textbox", "f").value()).isEmpty();
      tab.perform(new Press("Shift+X"));
      tab.perform(new Press("ArrowDown"));
      assertThat(tab.observe().text()).contains("Control! a! Delete Shift X ArrowDown");
      assertThatThrownBy(() -> tab.perform(new Press("Hyper"))).isInstanceOf(BrowserFailure.class);
    }
  }

  @Test
  void aHiddenCheckboxIsWorkedThroughItsLabel() {
    lab.site.page(
        "/toggle",
        "<style>.v{position:absolute;opacity:0;width:1px;height:1px;clip:rect(0 0 0 0)}</style>"
            + "<input type=checkbox class=v id=a><label for=a>News</label>"
            + "<label><input type=radio style='display:none'><i>Drawn</i></label>");
    try (Tab tab = lab.tab()) {
      tab.open(lab.site.url("/toggle"));
      assertThat(tab.perform(new SetChecked(ref(tab, "checkbox", "News"), true)).observed())
          .contains("it is checked");
      assertThat(tab.perform(new SetChecked(ref(tab, "radio", "Drawn"), true)).observed())
          .contains("it is checked");
    }
  }

  @Test
  void anElementThatIsCoveredDisabledOrGoneIsRefusedWithItsReason() {
    lab.site.page(
        "/bad",
        "<div style='position:relative'><button>Under</button><div"
            + " style='position:absolute;inset:0'>Cover</div></div><button"
            + " disabled>Off</button><button id=g>Gone</button>");
    try (Tab tab = lab.tab(Duration.ofSeconds(20))) {
      tab.open(lab.site.url("/bad"));
      Snapshot seen = tab.observe();
      assertThatThrownBy(() -> tab.perform(new Click(node(seen, "button", "Under").ref())))
          .isInstanceOf(StaleTarget.class)
          .hasMessageContaining("is covered by <div> \"Cover\"");
      assertThatThrownBy(() -> tab.perform(new Click(node(seen, "button", "Off").ref())))
          .isInstanceOf(StaleTarget.class)
          .hasMessageContaining("is disabled");
      tab.evaluate("g.remove()");
      assertThatThrownBy(() -> tab.perform(new Click(node(seen, "button", "Gone").ref())))
          .isInstanceOf(StaleTarget.class)
          .hasMessageContaining("not on the page any more");
      tab.open(lab.site.url("/bad"));
      assertThatThrownBy(() -> tab.perform(new Click(node(seen, "button", "Gone").ref())))
          .as("a ref of the page before must not hit anything on this one")
          .isInstanceOf(StaleTarget.class);
      assertThatThrownBy(() -> tab.perform(new Click("nonsense"))).isInstanceOf(StaleTarget.class);
    }
  }

  @Test
  void anElementThatBecomesReadyIsWaitedFor() {
    lab.site.page(
        "/late",
        "<button disabled id=b"
            + " onclick='this.textContent=\"Done\"'>Go</button><script>setTimeout(()=>b.disabled=false,"
            + " 2000)</script>");
    try (Tab tab = lab.tab()) {
      tab.open(lab.site.url("/late"));
      tab.perform(new Click(ref(tab, "button", "Go")));
      assertThat(tab.observe().text()).isEqualTo("Done");
    }
  }

  @Test
  void drawnListsAreSelectedFromLikeNativeOnes() {
    lab.site.page(
        "/drawn",
        """
        <div role=combobox tabindex=0 aria-label=Fruit aria-controls=l aria-expanded=false
          onclick="l.hidden=false">pick</div>
        <ul id=l role=listbox hidden><li role=option>Apple<li role=option>Pear</ul>
        <script>l.onclick=e=>{document.querySelector('[role=combobox]').textContent=e.target.textContent;l.hidden=true}</script>
        """);
    try (Tab tab = lab.tab()) {
      tab.open(lab.site.url("/drawn"));
      tab.perform(new SelectOptions(ref(tab, "combobox", "Fruit"), List.of("pear")));
      assertThat(tab.observe().text()).isEqualTo("Pear");
      assertThatThrownBy(
              () -> tab.perform(new SelectOptions(ref(tab, "combobox", "Fruit"), List.of("Kiwi"))))
          .isInstanceOf(StaleTarget.class);
    }
  }

  @Test
  void scrollingMovesThePageAndInnerPanes() {
    lab.site.page("/tall", "<div style='height:5000px'>tall</div><button>Bottom</button>");
    try (Tab tab = lab.tab()) {
      tab.open(lab.site.url("/tall"));
      assertThat(tab.perform(new ScrollTo("")).observed()).contains("scrolled");
      assertThat(Double.parseDouble(tab.evaluate("scrollY"))).isBetween(500.0, 800.0);
      tab.perform(new ScrollTo(ref(tab, "button", "Bottom")));
      assertThat(
              node(tab.observe(), "button", "Bottom")
                  .is(remora.browser.entity.Node.State.IN_VIEWPORT))
          .isTrue();
      assertThat(tab.perform(new ScrollTo("")).changed()).as("at the end").isFalse();
    }
  }

  @Test
  void pausingEndsWithTheNextChange() {
    lab.site.page("/slow", "<p>waiting</p>");
    try (Tab tab = lab.tab()) {
      tab.open(lab.site.url("/slow"));
      tab.evaluate("void setTimeout(()=>document.querySelector('p').textContent='here',2500)");
      long start = System.nanoTime();
      Effect effect = tab.perform(new Pause(20_000));
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
      assertThat(effect.observed()).isEqualTo("text changed");
      assertThat(tab.perform(new Pause(100)).changed()).isFalse();
    }
  }

  @Test
  void aPageOpenedByAClickIsFollowed() {
    lab.site.page(
        "/opener",
        "<title>Opener</title><a href=/opened target=_blank>new tab</a><button"
            + " onclick='window.open(\"/opened\")'>by script</button>");
    lab.site.page(
        "/opened",
        "<title>Opened</title><h1>Opened</h1><button onclick='window.close()'>Close</button>");
    try (Tab tab = lab.tab()) {
      tab.open(lab.site.url("/opener"));
      Effect effect = tab.perform(new Click(ref(tab, "link", "new tab")));
      assertThat(effect.observed()).contains("a new page opened: " + lab.site.url("/opened"));
      assertThat(tab.observe().title()).isEqualTo("Opened");
    }
    try (Tab tab = lab.tab()) {
      tab.open(lab.site.url("/opener"));
      tab.perform(new Click(ref(tab, "button", "by script")));
      assertThat(tab.observe().title()).isEqualTo("Opened");
      tab.perform(new Click(ref(tab, "button", "Close")));
      assertThat(tab.observe().title()).isEqualTo("Opener");
    }
  }

  /** The page is gone before the browser can answer that the button was let go. */
  @Test
  void aPageThatClosesAtThePressIsLeft() {
    lab.site.page("/opener", "<title>Opener</title><a href=/opened target=_blank>new tab</a>");
    lab.site.page(
        "/opened",
        "<title>Opened</title><button onmousedown='window.close()'>Close at once</button>");
    try (Tab tab = lab.tab()) {
      tab.open(lab.site.url("/opener"));
      tab.perform(new Click(ref(tab, "link", "new tab")));
      tab.perform(new Click(ref(tab, "button", "Close at once")));
      assertThat(tab.observe().title()).isEqualTo("Opener");
    }
  }

  @Test
  void aClickWithoutEffectSaysSo() {
    lab.site.page("/dull", "<div role=button aria-label=Dull>x</div>");
    try (Tab tab = lab.tab()) {
      tab.open(lab.site.url("/dull"));
      assertThat(tab.perform(new Click(ref(tab, "button", "Dull"))))
          .isEqualTo(new Effect(false, "nothing changed"));
    }
  }

  @Test
  void whatAClickFetchesIsThereAfterwards() {
    lab.site.page(
        "/ajax",
        "<button"
            + " onclick=\"fetch('/data').then(r=>r.text()).then(t=>p.textContent=t)\">Load</button><p"
            + " id=p></p><button"
            + " onclick=\"setTimeout(()=>p.textContent='timed',800)\">Later</button>");
    lab.site.route(
        "/data",
        exchange -> {
          Lab.pause(Duration.ofMillis(700));
          remora.support.LocalSite.send(exchange, 200, "text/plain", "loaded");
        });
    try (Tab tab = lab.tab()) {
      tab.open(lab.site.url("/ajax"));
      tab.perform(new Click(ref(tab, "button", "Load")));
      assertThat(tab.observe().text()).contains("loaded");
      tab.perform(new Click(ref(tab, "button", "Later")));
      assertThat(tab.observe().text()).contains("timed");
    }
  }
}
