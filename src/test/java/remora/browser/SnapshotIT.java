package remora.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static remora.browser.Lab.node;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import remora.browser.action.Click;
import remora.browser.boundary.Tab;
import remora.browser.entity.Node;
import remora.browser.entity.Node.State;
import remora.browser.entity.Snapshot;

@Tag("browser")
class SnapshotIT {

  private static Lab lab;

  @BeforeAll
  static void start() {
    lab = new Lab();
  }

  @AfterAll
  static void stop() {
    lab.close();
  }

  private static Snapshot seen(String html) {
    lab.site.page("/page", "<!DOCTYPE html><title>T</title>" + html);
    try (Tab tab = lab.tab()) {
      tab.open(lab.site.url("/page"));
      return tab.observe();
    }
  }

  @Test
  void addressTitleStatusAndTextAreThere() {
    Snapshot seen = seen("<h1>Fruit</h1><p>Apples <b>and</b> pears</p><p hidden>secret</p>");
    assertThat(seen.url()).isEqualTo(lab.site.url("/page"));
    assertThat(seen.title()).isEqualTo("T");
    assertThat(seen.httpStatus()).isEqualTo(200);
    assertThat(seen.text()).isEqualTo("Fruit\nApples and pears");
    assertThat(node(seen, "heading", "Fruit").attribute("level")).isEqualTo("1");
    assertThat(seen.nodes())
        .anyMatch(n -> n.role().equals("paragraph") && n.text().equals("Apples and pears"));
  }

  @Test
  void namesComeFromLabelsReferencesTitlesPlaceholdersNeighboursAndIds() {
    Snapshot seen =
        seen(
            """
            <label for=a>First</label><input id=a>
            <label>Second <input></label>
            <input aria-label=Third>
            <span id=l1>Four</span><span id=l2>th</span><input aria-labelledby="l1 l2">
            <div><input placeholder=Fifth></div>
            <div><input title=Sixth></div>
            <table><tr><td>Seventh</td><td><input></td></tr></table>
            <section><input name=eighthField></section>
            <button><img alt=Ninth src=data:,></button>
            <a href=/x>Te<b>nth</b></a>
            <input type=submit>
            <fieldset><legend>Group</legend><input type=radio id=r1><label for=r1>Red</label></fieldset>
            """);
    List.of("First", "Second", "Third", "Four th", "Fifth", "Sixth", "Seventh", "eighth Field")
        .forEach(name -> assertThat(node(seen, "textbox", name).is(State.EDITABLE)).isTrue());
    node(seen, "button", "Ninth");
    node(seen, "link", "Tenth");
    node(seen, "button", "Submit");
    node(seen, "group", "Group");
    node(seen, "radio", "Red");
  }

  @Test
  void rolesFollowElementsAndExplicitRolesWin() {
    Snapshot seen =
        seen(
            """
            <nav aria-label=Main><ul><li><a href=/>Home</a></li></ul></nav>
            <input type=checkbox aria-label=c><input type=range aria-label=r>
            <input type=number aria-label=n><input type=search aria-label=s>
            <input list=d aria-label=l><datalist id=d><option>one</datalist>
            <select aria-label=cb><option>x<option>y</select>
            <select multiple aria-label=lb><option>x</select>
            <div role=tab aria-label=t tabindex=0>t</div><div role="foo switch" aria-label=w>w</div>
            <table><tr><th>H</th></tr><tr><td>D</td></tr></table>
            <details><summary>More</summary><a href=/hidden>Inside</a></details>
            <img src=data:, alt=Pic><img src=data:, alt="">
            <textarea aria-label=ta></textarea><a>no link</a>
            """);
    node(seen, "navigation", "Main");
    node(seen, "checkbox", "c");
    node(seen, "slider", "r");
    node(seen, "spinbutton", "n");
    node(seen, "searchbox", "s");
    assertThat(node(seen, "combobox", "l").options()).containsExactly("one");
    assertThat(node(seen, "combobox", "cb").options()).containsExactly("x", "y");
    node(seen, "listbox", "lb");
    node(seen, "tab", "t");
    node(seen, "switch", "w");
    node(seen, "columnheader", "H");
    node(seen, "cell", "D");
    assertThat(node(seen, "button", "More").is(State.COLLAPSED)).isTrue();
    node(seen, "img", "Pic");
    node(seen, "textbox", "ta");
    Node hidden = node(seen, "link", "Inside");
    assertThat(hidden.is(State.VISIBLE)).isFalse();
    assertThat(seen.nodes()).filteredOn(n -> n.role().equals("link")).hasSize(2);
  }

  @Test
  void aPaidBoxIsANodeUnlessItIsTheMatter() {
    Snapshot seen =
        seen(
            """
            <div class="box advert"><a href=/ad>Offer</a></div>
            <div aria-label=Advertisement><a href=/loan>Loan</a></div>
            <div class=advertisement><h1>Boat</h1><a href=/call>Call</a></div>
            """);
    assertThat(seen.nodes()).filteredOn(n -> n.role().equals("complementary")).hasSize(2);
    Node box = node(seen, "complementary", "Advertisement");
    assertThat(node(seen, "link", "Loan").parent()).isEqualTo(box.ref());
  }

  @Test
  void statesTellWhatIsTrueNow() {
    Snapshot seen =
        seen(
            """
            <input type=checkbox checked aria-label=on><input type=checkbox aria-label=off>
            <input required aria-label=req><input readonly aria-label=ro value=v>
            <fieldset disabled><input aria-label=dis></fieldset>
            <input aria-invalid=true aria-label=bad><input type=password aria-label=pw value=geheim>
            <button aria-expanded=false>Menu</button><button aria-expanded=true>Open</button>
            <div role=option aria-selected=true aria-label=sel>sel</div>
            <div id=js style="width:20px;height:20px">js</div>
            <div style="cursor:pointer">ptr</div><div onclick="1">oc</div>
            <div style="position:relative;width:200px"><button>Under</button>
              <div style="position:absolute;inset:0;background:red"></div></div>
            <div role=dialog aria-modal=true aria-label=Box>hi</div>
            <div style="height:3000px"></div><button>Far</button>
            <div contenteditable aria-label=ce>text</div>
            <script>js.addEventListener('click',()=>1); document.querySelector('[aria-label=ro]').focus()</script>
            """);
    assertThat(node(seen, "checkbox", "on").is(State.CHECKED)).isTrue();
    assertThat(node(seen, "checkbox", "off").is(State.CHECKED)).isFalse();
    assertThat(node(seen, "textbox", "req").is(State.REQUIRED)).isTrue();
    Node readonly = node(seen, "textbox", "ro");
    assertThat(readonly.states())
        .contains(State.READONLY, State.FOCUSED)
        .doesNotContain(State.EDITABLE);
    assertThat(readonly.value()).isEqualTo("v");
    assertThat(node(seen, "textbox", "dis").is(State.DISABLED)).isTrue();
    assertThat(node(seen, "textbox", "bad").is(State.INVALID)).isTrue();
    assertThat(node(seen, "textbox", "pw").value()).isEmpty();
    assertThat(node(seen, "button", "Menu").is(State.COLLAPSED)).isTrue();
    assertThat(node(seen, "button", "Open").is(State.EXPANDED)).isTrue();
    assertThat(node(seen, "option", "sel").is(State.SELECTED)).isTrue();
    for (String clickable : List.of("js", "ptr", "oc")) {
      assertThat(seen.nodes()).anyMatch(n -> n.text().equals(clickable) && n.is(State.CLICKABLE));
    }
    assertThat(node(seen, "button", "Under").is(State.OCCLUDED)).isTrue();
    assertThat(node(seen, "button", "Menu").is(State.OCCLUDED)).isFalse();
    assertThat(node(seen, "dialog", "Box").is(State.MODAL)).isTrue();
    Node far = node(seen, "button", "Far");
    assertThat(far.states()).contains(State.VISIBLE).doesNotContain(State.IN_VIEWPORT);
    assertThat(node(seen, "textbox", "ce").is(State.EDITABLE)).isTrue();
  }

  @Test
  void framesAndShadowRootsOpenAndClosedAreRead() {
    lab.site.page("/same", "<button>Same</button>");
    lab.site.page(
        "/far", "<button>Foreign</button><iframe src='" + lab.site.url("/deep") + "'></iframe>");
    lab.site.page("/deep", "<button>Deep</button>");
    Snapshot seen =
        seen(
            "<button>Top</button><iframe style='margin-top:50px' src=/same></iframe><iframe src='"
                + lab.site.foreign("/far")
                + "'></iframe><div id=o></div><div id=c></div><script>"
                + "o.attachShadow({mode:'open'}).innerHTML='<button>InOpen</button>';"
                + "c.attachShadow({mode:'closed'}).innerHTML='<button>InClosed</button>'</script>");
    for (String name : List.of("Top", "Same", "Foreign", "Deep", "InOpen", "InClosed")) {
      assertThat(node(seen, "button", name).is(State.VISIBLE)).as(name).isTrue();
    }
    assertThat(node(seen, "button", "Same").box().y()).isGreaterThan(50);
    assertThat(seen.frames())
        .contains(lab.site.url("/same"), lab.site.foreign("/far"), lab.site.url("/deep"));
    assertThat(seen.nodes().stream().map(Node::ref)).doesNotHaveDuplicates();
    assertThat(seen.text()).contains("Top", "Same", "Foreign", "Deep", "InOpen", "InClosed");
  }

  @Test
  void refsStayWhileRoleAndNameStayAndFingerprintTellsChanges() {
    lab.site.page(
        "/page", "<button id=b onclick=\"this.textContent='Two'\">One</button><p>same</p>");
    try (Tab tab = lab.tab()) {
      tab.open(lab.site.url("/page"));
      Snapshot first = tab.observe();
      Snapshot again = tab.observe();
      assertThat(again.nodes()).isEqualTo(first.nodes());
      assertThat(again.fingerprint()).isEqualTo(first.fingerprint());
      tab.perform(new Click(node(first, "button", "One").ref()));
      Snapshot after = tab.observe();
      assertThat(after.fingerprint()).isNotEqualTo(first.fingerprint());
      assertThat(after.node(node(first, "button", "One").ref())).isEmpty();
      String kept =
          first.nodes().stream()
              .filter(n -> n.role().equals("paragraph"))
              .findFirst()
              .orElseThrow()
              .ref();
      assertThat(after.node(kept)).isPresent();
    }
  }

  @Test
  void aThousandNodesAreReadQuickly() {
    StringBuilder html = new StringBuilder("<table>");
    for (int i = 0; i < 250; i++) {
      html.append("<tr><td>Item ")
          .append(i)
          .append("<td><a href=/i")
          .append(i)
          .append(">Open</a></tr>");
    }
    lab.site.page("/big", html + "</table>");
    try (Tab tab = lab.tab()) {
      tab.open(lab.site.url("/big"));
      Snapshot first = tab.observe();
      assertThat(first.nodes()).hasSizeBetween(1000, 1010);
      long[] millis = new long[9];
      for (int i = 0; i < millis.length; i++) {
        long start = System.nanoTime();
        tab.observe();
        millis[i] = (System.nanoTime() - start) / 1_000_000;
      }
      java.util.Arrays.sort(millis);
      System.out.println(
          "1000-node snapshot, whole call: median "
              + millis[4]
              + " ms of "
              + java.util.Arrays.toString(millis));
      assertThat(millis[0]).isLessThan(1000);
    }
  }
}
