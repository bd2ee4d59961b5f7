package remora.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import remora.browser.action.ClickAt;
import remora.browser.action.DoubleClick;
import remora.browser.action.Drag;
import remora.browser.action.Draw;
import remora.browser.action.PressOften;
import remora.browser.action.ScrollWithin;
import remora.browser.action.SelectText;
import remora.browser.boundary.Tab;
import remora.browser.entity.Node;
import remora.browser.entity.Node.State;
import remora.browser.entity.StaleTarget;

/**
 * What takes a steady hand: dragging, drawing, pointing at a place, marking text; and what is
 * drawn.
 */
@Tag("browser")
class HandsIT {

  private static final String DESK =
      """
      <!DOCTYPE html><title>Desk</title><style>
      #card{position:absolute;left:20px;top:150px;width:40px;height:30px;background:#f00;z-index:2}
      #slot{position:absolute;left:200px;top:150px;width:90px;height:70px;border:1px solid #000}
      </style>
      <div id=card class=ui-draggable></div><div id=slot></div>
      <button aria-label=Twice ondblclick="said.value='twice '+event.isTrusted">two</button>
      <svg id=pic width=200 height=80 onclick="said.value=event.offsetX+','+event.offsetY">
        <circle cx=40 cy=40 r=10 fill=red /><polygon points="100,10 120,30 80,30" fill="#00f" />
        <text x=150 y=40>7</text></svg>
      <p id=words>one two three</p>
      <textarea aria-label=Long rows=2>1
      2
      3
      4
      5
      6
      7
      8</textarea>
      <input type=number aria-label=Count value=3>
      <input id=said aria-label=Said>
      <ul><li><span>Folder</span><ul style="display:none"><li>File</li></ul></li></ul>
      <span class="fa fa-trash" onclick="said.value='bin'" style="display:inline-block;width:9px;height:9px"></span>
      <script>
      let at = null;
      card.addEventListener('mousedown', (e) => { at = [e.clientX - card.offsetLeft, e.clientY - card.offsetTop]; });
      document.addEventListener('mousemove', (e) => {
        if (at) { card.style.left = e.clientX - at[0] + 'px'; card.style.top = e.clientY - at[1] + 'px'; }
      });
      document.addEventListener('mouseup', () => { at = null; });
      let path = [];
      pic.addEventListener('mousedown', (e) => { path = [[e.offsetX, e.offsetY]]; });
      pic.addEventListener('mousemove', (e) => { if (e.buttons) path.push([e.offsetX, e.offsetY]); });
      pic.addEventListener('mouseup', () => { document.title = path.length + ' points'; });
      </script>
      """;

  private static Lab lab;

  @BeforeAll
  static void start() {
    lab = new Lab();
    lab.site.page("/desk", DESK);
  }

  @AfterAll
  static void stop() {
    lab.close();
  }

  private static Tab open() {
    Tab tab = lab.tab();
    tab.open(lab.site.url("/desk"));
    return tab;
  }

  private static Node byId(Tab tab, String id) {
    return tab.observe().nodes().stream()
        .filter(node -> node.attribute("id").equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError(id + " is not in " + tab.observe().nodes()));
  }

  private static String said(Tab tab) {
    return tab.evaluate("said.value");
  }

  @Test
  void dragsAnElementIntoAnother() {
    try (Tab tab = open()) {
      tab.perform(new Drag(byId(tab, "card").ref(), byId(tab, "slot").ref(), 0, 0));
      Node card = byId(tab, "card");
      Node slot = byId(tab, "slot");
      assertThat(card.box().centreX()).isCloseTo(slot.box().centreX(), within(1));
      assertThat(card.box().centreY()).isCloseTo(slot.box().centreY(), within(1));
      tab.perform(new Drag(card.ref(), "", -50, 10));
      assertThat(byId(tab, "card").box().x()).isCloseTo(card.box().x() - 50, within(1));
    }
  }

  private static org.assertj.core.data.Offset<Double> within(double way) {
    return org.assertj.core.data.Offset.offset(way);
  }

  @Test
  void clicksTwiceAtOnce() {
    try (Tab tab = open()) {
      tab.perform(new DoubleClick(Lab.ref(tab, "button", "Twice")));
      assertThat(said(tab)).isEqualTo("\"twice true\"");
    }
  }

  @Test
  void clicksAPlaceInAPicture() {
    try (Tab tab = open()) {
      tab.perform(new ClickAt(byId(tab, "pic").ref(), 30, 50));
      assertThat(said(tab)).isEqualTo("\"30,50\"");
    }
  }

  @Test
  void drawsInAPicture() {
    try (Tab tab = open()) {
      tab.perform(
          new Draw(
              byId(tab, "pic").ref(),
              List.of(new Draw.Point(10, 10), new Draw.Point(60, 20), new Draw.Point(90, 70))));
      assertThat(tab.evaluate("path[0].join() + ' ' + path.at(-1).join()"))
          .isEqualTo("\"10,10 90,70\"");
    }
  }

  @Test
  void marksText() {
    try (Tab tab = open()) {
      String words = byId(tab, "words").ref();
      tab.perform(new SelectText(words, "two"));
      assertThat(tab.evaluate("getSelection().toString()")).isEqualTo("\"two\"");
      tab.perform(new SelectText(words, ""));
      assertThat(tab.evaluate("getSelection().toString()")).isEqualTo("\"one two three\"");
      assertThatThrownBy(() -> tab.perform(new SelectText(words, "four")))
          .isInstanceOf(StaleTarget.class)
          .hasMessageContaining("does not say");
    }
  }

  @Test
  void scrollsWithinAnElement() {
    try (Tab tab = open()) {
      String area = Lab.ref(tab, "textbox", "Long");
      tab.perform(new ScrollWithin(area, true));
      assertThat(
              tab.evaluate(
                  "(t => t.scrollTop > 0 && t.scrollTop + t.clientHeight >= t.scrollHeight -"
                      + " 1)(document.querySelector('textarea'))"))
          .isEqualTo("true");
      tab.perform(new ScrollWithin(area, false));
      assertThat(tab.evaluate("document.querySelector('textarea').scrollTop")).isEqualTo("0");
    }
  }

  @Test
  void pressesAKeyOften() {
    try (Tab tab = open()) {
      tab.perform(new PressOften(Lab.ref(tab, "spinbutton", "Count"), "ArrowUp", 4));
      assertThat(tab.evaluate("document.querySelector('[type=number]').value")).isEqualTo("\"7\"");
    }
  }

  @Test
  void seesWhatIsDrawn() {
    try (Tab tab = open()) {
      List<Node> nodes = tab.observe().nodes();
      Node circle =
          nodes.stream().filter(node -> node.tag().equals("circle")).findFirst().orElseThrow();
      assertThat(circle.role()).isEqualTo("shape");
      assertThat(circle.attribute("fill")).isEqualTo("#ff0000");
      assertThat(circle.box().width()).isEqualTo(20);
      Node triangle =
          nodes.stream().filter(node -> node.tag().equals("polygon")).findFirst().orElseThrow();
      assertThat(triangle.attribute("corners").split(" ", -1)).hasSize(3);
      assertThat(nodes).anyMatch(node -> node.tag().equals("text") && node.text().equals("7"));
      Node card = byId(tab, "card");
      assertThat(card.role()).isEqualTo("shape");
      assertThat(card.attribute("background")).isEqualTo("#ff0000");
      assertThat(card.attribute("draggable")).isEqualTo("true");
      assertThat(byId(tab, "slot").attribute("border")).isEqualTo("#000000");
    }
  }

  @Test
  void seesWhatIsFoldedAndWhatAnIconIsFor() {
    try (Tab tab = open()) {
      List<Node> nodes = tab.observe().nodes();
      assertThat(nodes)
          .anyMatch(node -> node.is(State.COLLAPSED) && node.text().contains("Folder"));
      assertThat(nodes).anyMatch(node -> node.is(State.CLICKABLE) && node.name().contains("trash"));
    }
  }
}
