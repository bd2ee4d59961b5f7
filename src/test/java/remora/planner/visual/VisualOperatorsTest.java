package remora.planner.visual;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import remora.planner.control.Walk;
import remora.planner.operation.Hues;

/** Shapes, colours, places, dragging and drawing. Nodes lie one below the other, 20 px apart. */
class VisualOperatorsTest {

  private static final String SHAPES =
      """
      figure "" tag=svg
        shape "" tag=circle fill=#ff0000 ref=c1 +clickable
        shape "" tag=rect fill=#0000ff ref=r1 +clickable
        shape "" tag=circle fill=#0000ff ref=c2 +clickable
        shape "" tag=polygon fill=#ff0000 corners="1,1 2,2 3,1" ref=t1 +clickable
        text "7" tag=text fill=#000000 ref=d1 +clickable
      button "1"
      button "2"
      button "5"
      """;

  @Test
  void shapesAreCounted() {
    assertThat(Walk.of("How many circles are there?").sees(SHAPES)).isEqualTo("click 2");
    assertThat(Walk.of("How many 7s are there?").sees(SHAPES)).isEqualTo("click 1");
    assertThat(Walk.of("How many items are there?").sees(SHAPES)).isEqualTo("click 5");
  }

  @Test
  void aShapeIsPickedByItsLook() {
    assertThat(Walk.of("Click on a blue circle").sees(SHAPES)).isEqualTo("click c2");
    assertThat(Walk.of("Click on a red triangle").sees(SHAPES)).isEqualTo("click t1");
    assertThat(Walk.of("Click on the digit").sees(SHAPES)).isEqualTo("click 7");
    assertThat(Walk.of("Click on a green circle").sees(SHAPES)).doesNotStartWith("click c");
  }

  @Test
  void shadesOfAColourAreChosen() {
    var page =
        """
        text "" background=#3355cc ref=a +clickable
        text "" background=#cc5533 ref=b +clickable
        text "" background=#99aaff ref=c +clickable
        button "Submit"
        """;
    assertThat(Walk.of("Select all the shades of blue and press Submit.").sees(page))
        .isEqualTo("click a; click c");
  }

  @Test
  void aColouredBoxIsClicked() {
    var page =
        """
        shape "" background=#ff0000 ref=a +clickable
        shape "" background=#00ffff ref=b +clickable
        """;
    assertThat(Walk.of("Click on the red colored box.").sees(page)).isEqualTo("click a");
    assertThat(Walk.of("Click on the cyan colored box.").sees(page)).isEqualTo("click b");
  }

  @Test
  void theFigureIsNamed() {
    var page =
        """
        figure "" tag=svg
          text "K" tag=text fill=#00ff00
        button "Circle"
        button "Letter"
        button "Number"
        """;
    assertThat(Walk.of("Click the button that best describes the figure below.").sees(page))
        .isEqualTo("click Letter");
  }

  @Test
  void placesInAPictureArePointedAt() {
    var circle =
        "figure \"pic\" tag=svg\n  shape \"\" tag=circle stroke=#000000\nbutton \"Submit\"\n";
    assertThat(
            Walk.of("Find and click on the center of the circle, then press submit.").sees(circle))
        .isEqualTo("click pic at 50.0,29.0");
    var dots =
        "figure \"pic\" tag=svg\n  shape \"\" tag=circle\n  shape \"\" tag=circle\nbutton \"Submit\"\n";
    assertThat(
            Walk.of(
                    "Find and click on the shortest mid-point between the two points, then press submit.")
                .sees(dots))
        .isEqualTo("click pic at 50.0,39.0");
  }

  @Test
  void entriesAreDraggedToTheirPlace() {
    var page =
        """
        list ""
          listitem "" ref=l1
            text "Ada"
          listitem "" ref=l2
            text "Bob"
          listitem "" ref=l3
            text "Cleo"
        """;
    assertThat(Walk.of("Drag Cleo to the top.").sees(page)).isEqualTo("drag l3 to l1 0,-8");
    assertThat(Walk.of("Drag Ada down by one position.").sees(page)).isEqualTo("drag l1 to l2 0,8");
    assertThat(Walk.of("Drag Ada to the 3rd position.").sees(page)).isEqualTo("drag l1 to l3 0,8");
    assertThat(Walk.of("Drag Dora to the top.").sees(page)).doesNotStartWith("drag");
  }

  @Test
  void entriesAreDraggedBesideOthers() {
    var page = new StringBuilder("list \"\"\n");
    for (var name : java.util.List.of("Ada", "Bob", "Cleo", "Dora")) {
      page.append("  listitem \"\" ref=%s%n    text \"%s\"%n".formatted(name.charAt(0), name));
    }
    var list = page.toString();
    assertThat(Walk.of("Drag Dora above Bob.").sees(list)).isEqualTo("drag D to B 0,-8");
    assertThat(Walk.of("Move Ada below Cleo.").sees(list)).isEqualTo("drag A to C 0,8");
    assertThat(Walk.of("Drag Ada before Dora.").sees(list)).isEqualTo("drag A to C 0,8");
    assertThat(Walk.of("Move Dora after Ada.").sees(list)).isEqualTo("drag D to B 0,-8");
    assertThat(Walk.of("Drag Ada between Bob and Cleo.").sees(list)).isEqualTo("drag A to B 0,8");
    assertThat(Walk.of("Drag Dora to Bob's place.").sees(list)).isEqualTo("drag D to B 0,-8");
    assertThat(Walk.of("Drag Ada to the position of Cleo.").sees(list))
        .isEqualTo("drag A to C 0,8");
    assertThat(Walk.of("Drag Ada to the 2nd place.").sees(list)).isEqualTo("drag A to B 0,8");
    assertThat(Walk.of("Drag Ada between Bob and Dora.").sees(list)).doesNotStartWith("drag");
    assertThat(Walk.of("Drag Ada above Emil.").sees(list)).doesNotStartWith("drag");
  }

  @Test
  void aListIsSortedOneEntryAtATime() {
    var page =
        "list \"\"\n  listitem \"\" ref=l1\n    text \"%s\"\n  listitem \"\" ref=l2\n    text \"%s\"\nbutton \"Submit\"\n";
    var walk =
        Walk.of(
            "Sort the numbers in increasing order, starting with the lowest number at the top of the list.");
    assertThat(walk.sees(page.formatted("9", "4"))).isEqualTo("drag l2 to l1 0,-8");
    assertThat(walk.sees(page.formatted("4", "9"))).isEqualTo("click Submit");
  }

  @Test
  void shapesAreDraggedIntoABox() {
    var page =
        """
        figure "" tag=svg
          shape "box" tag=rect stroke=#000000 ref=box
          shape "" tag=circle fill=#ff0000 ref=c1
          shape "" tag=rect fill=#0000ff ref=r1
        button "Submit"
        """;
    assertThat(Walk.of("Drag all circles into the black box.").sees(page))
        .isEqualTo("drag c1 to box 0,0");
  }

  @Test
  void aShapeIsDraggedAWay() {
    var page =
        "figure \"\" tag=svg\n  shape \"\" tag=circle fill=#ff0000 ref=c1\nbutton \"Submit\"\n";
    assertThat(Walk.of("Drag the circle left then press Submit.").sees(page))
        .isEqualTo("drag c1 to  -30,0");
    assertThat(Walk.of("Drag the item down then press Submit.").sees(page))
        .isEqualTo("drag c1 to  0,30");
  }

  @Test
  void coloursHaveTheNamesPeopleGiveThem() {
    assertThat(Hues.name("#ff0000")).isEqualTo("red");
    assertThat(Hues.name("#00ff00")).isEqualTo("green");
    assertThat(Hues.name("#ff9900")).isEqualTo("orange");
    assertThat(Hues.name("#000000")).isEqualTo("black");
    assertThat(Hues.name("#808080")).isEqualTo("grey");
    assertThat(Hues.name("nonsense")).isEmpty();
    assertThat(CssColours.code("gold")).contains("#ffd700");
    assertThat(CssColours.code("house")).isEmpty();
  }

  @Test
  void aNamedColourGoesIntoThePicker() {
    var page = "text \"Pick one\"\ntextbox \"Color:\" class=jscolor\nbutton \"Submit\"\n";
    assertThat(Walk.of("Select gold with the color picker and hit Submit.").sees(page))
        .startsWith("type Color:=FFD700");
  }

  private static String field(String answer) {
    return "heading \"Treasure\"\ncanvas \"map\" tag=canvas ref=m box=0,100,200,200\ntext \"%s\"\n"
        .formatted(answer);
  }

  @Test
  void aHiddenPlaceIsSearchedByWhatThePageSays() {
    var walk = Walk.of("Find and click on the hot area.");
    assertThat(walk.sees(field("Move the mouse"))).isEqualTo("hover map at 100.0,100.0");
    var second = walk.sees(field("Cold"));
    assertThat(second).startsWith("hover map at ").isNotEqualTo("hover map at 100.0,100.0");
    var third = walk.sees(field("Warm"));
    assertThat(third).startsWith("hover map at ").isNotEqualTo(second);
    assertThat(walk.sees(field("HOT"))).isEqualTo(third.replace("hover", "click"));
    assertThat(walk.sees(field("Well done"))).isEqualTo("finish");
  }

  @Test
  void aSurfaceThatAnswersClicksOnlyIsClicked() {
    var walk = Walk.of("Find the hidden treasure spot.");
    assertThat(walk.sees(field("Good luck"))).startsWith("hover map");
    assertThat(walk.sees(field("Good luck"))).startsWith("hover map");
    assertThat(walk.sees(field("Good luck"))).startsWith("click map");
    assertThat(walk.sees(field("You are getting warmer"))).startsWith("click map");
    assertThat(walk.sees(field("You found it!"))).isEqualTo("finish");
  }

  @Test
  void aPageThatSaysNothingIsNotSearchedForEver() {
    var walk = Walk.of("Find and click on the hot area.");
    for (int i = 0; i < 3; i++) {
      assertThat(walk.sees(field("Hello"))).contains("map at");
    }
    assertThat(walk.sees(field("Hello"))).startsWith("give up");
  }

  @Test
  void everyHiddenPlaceIsFoundInAFewTries() {
    for (double hotX = .1; hotX < 1; hotX += .2) {
      for (double hotY = .1; hotY < 1; hotY += .2) {
        var probes = new Probes();
        double away = 1;
        int tries = 0;
        while (away > .09 && tries < 45) {
          probes.goOn();
          away = Math.hypot(probes.x() - hotX, probes.y() - hotY);
          probes.hears(
              Warmth.of(java.util.List.of(away < .25 ? "Warm" : away < .5 ? "Cool" : "Cold")));
          tries++;
        }
        assertThat(tries).as(hotX + "," + hotY).isLessThan(45);
      }
    }
  }
}
