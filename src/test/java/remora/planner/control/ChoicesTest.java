package remora.planner.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChoicesTest {

  @Test
  void selectsEverywhereChoicesAre() {
    var page =
        """
        combobox "Country" tag=select options=Germany|France|Spain
        radiogroup "Size"
          radio "Small" name=size
          radio "Large" name=size
        tab "Details"
        combobox "Colour" ref=f0e77
        """;
    assertThat(Walk.of("Select France from the country dropdown").sees(page))
        .isEqualTo("select Country=France");
    assertThat(Walk.of("Choose Large").sees(page)).isEqualTo("check Large");
    assertThat(Walk.of("Choose the size Large").sees(page)).isEqualTo("check Large");
    assertThat(Walk.of("Set the country to Spain").sees(page)).isEqualTo("select Country=Spain");
    var walk = Walk.of("Select Red as the colour");
    assertThat(walk.sees(page)).isEqualTo("click Colour");
    assertThat(walk.sees(page + "option \"Blue\"\noption \"Red\"")).isEqualTo("click Red");
  }

  @Test
  void ticksOneSeveralAndAll() {
    var page = "checkbox \"Milk\"\ncheckbox \"Bread\" +checked\ncheckbox \"Eggs\"";
    assertThat(Walk.of("Tick Milk and Eggs").sees(page)).isEqualTo("check Milk; check Eggs");
    assertThat(Walk.of("Uncheck Bread").sees(page)).isEqualTo("uncheck Bread");
    assertThat(Walk.of("Check all checkboxes").sees(page)).isEqualTo("check Milk; check Eggs");
    assertThat(Walk.of("Tick the Bread checkbox").sees(page)).isEqualTo("finish");
  }

  @Test
  void searchesWithTheInputOrTheInstruction() {
    var page =
        "search\n  searchbox \"Search products\"\n  button \"Go\"\ntextbox \"Newsletter email\"";
    assertThat(Walk.of("Search for blue kettle").sees(page))
        .isEqualTo("type Search products=blue kettle ↵");
    assertThat(Walk.of("Search for {{q}}").with("q", "fish and chips; then run").sees(page))
        .isEqualTo("type Search products=fish and chips; then run ↵");
    assertThat(Walk.of("Look for Fish and then some").with("q", "Fish and then some").sees(page))
        .isEqualTo("type Search products=Fish and then some ↵");
  }
}
