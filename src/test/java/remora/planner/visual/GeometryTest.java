package remora.planner.visual;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import remora.planner.control.Walk;

/** Sides, angles, numbered cells and examples. */
class GeometryTest {

  @Test
  void theSidesOfAShapeAreCounted() {
    var page =
        """
        figure "" tag=svg
          shape "" tag=polygon fill=#884400 corners="1,1 2,2 3,1 4,0 2,0"
        button "4"
        button "5"
        button "6"
        """;
    assertThat(Walk.of("How many sides does the shape have?").sees(page)).isEqualTo("click 5");
    assertThat(Walk.of("Count the corners of the figure and press that number").sees(page))
        .isEqualTo("click 5");
    var two = page + "figure \"\" tag=svg\n  shape \"\" tag=polygon corners=\"1,1 2,2 3,1\"\n";
    assertThat(Walk.of("How many sides does the shape have?").sees(two)).doesNotContain("click");
  }

  @Test
  void anAngleIsHalved() {
    var page =
        """
        figure "plan" tag=svg box=0,0,200,200
          shape "" tag=line stroke=#000000 corners="50,100 150,100" box=50,100,100,1
          shape "" tag=line stroke=#000000 corners="50,100 50,10" box=50,10,1,90
        button "Done"
        """;
    var walk = Walk.of("Click a point that halves the angle, then press Done");
    walk.sees(page);
    assertThat(walk.last().toString()).contains("ClickAt").contains("x=113.63").contains("y=36.36");
  }

  @Test
  void aRightAngleIsMadeWhereThereIsRoom() {
    var page =
        """
        figure "plan" tag=svg box=0,0,200,200
          shape "" tag=line stroke=#000000 corners="20,190 120,190" box=20,190,100,1
        button "Done"
        """;
    assertThat(Walk.of("Click where it makes a right angle with the line").sees(page))
        .matches("click plan at (120|20)\\.0\\d*,(90\\.0|89\\.99)\\d*");
  }

  @Test
  void aShapeIsDraggedIntoTheCellOfThatNumber() {
    var page =
        """
        figure "" tag=svg box=0,0,300,200
          shape "" tag=rect stroke=#000000 ref=c1 box=0,0,60,60
          text "1" tag=text box=5,5,10,12
          shape "" tag=rect stroke=#000000 ref=c2 box=60,0,60,60
          text "2" tag=text box=65,5,10,12
          shape "" tag=circle fill=#ff0000 ref=dot box=200,100,20,20
        """;
    assertThat(Walk.of("Drag the red circle into cell 2").sees(page))
        .isEqualTo("drag dot to c2 0,0");
    assertThat(Walk.of("Move the circle to the box 1").sees(page)).isEqualTo("drag dot to c1 0,0");
    assertThat(Walk.of("Drag the circle into cell 7").sees(page)).doesNotContain("drag");
  }

  @Test
  void boxesAreTickedAfterAnExample() {
    var page =
        """
        group "" ref=ex
          shape "" background=#ffffff box=0,0,10,10
          shape "" background=#2244aa box=10,0,10,10
          shape "" background=#ffffff box=0,20,10,10
          shape "" background=#ffffff box=10,20,10,10
        group "" ref=boxes
          checkbox "" ref=k1 box=0,100,10,10
          checkbox "" ref=k2 box=20,100,10,10
          checkbox "" ref=k3 +checked box=0,120,10,10
          checkbox "" ref=k4 box=20,120,10,10
        button "Submit"
        """;
    var walk = Walk.of("Tick the grid of checkboxes as in the example, then submit");
    assertThat(walk.sees(page)).isEqualTo("check k2; uncheck k3");
  }
}
