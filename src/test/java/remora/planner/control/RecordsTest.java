package remora.planner.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import remora.planner.entity.Goal;
import remora.planner.entity.Observation;
import remora.planner.entity.PlanStep;
import remora.planner.language.Reading;
import remora.planner.language.Target;

class RecordsTest {

  private static final String SHOP =
      """
      navigation "Main"
        list
          listitem
            link "Home"
          listitem
            link "Offers"
          listitem
            link "Basket"
      main
        list class=products
          listitem class=product
            heading "Blue Kettle"
              link "Blue Kettle" href=https://site.example/1
            text "$39.90"
            text "2024-03-01"
            button "Add to basket" ref=f0e901
          listitem class=product
            heading "Red Kettle"
              link "Red Kettle" href=https://site.example/2
            text "$19.90"
            text "2024-05-01"
            button "Add to basket" ref=f0e902
          listitem class=product
            heading "Steel Pot"
              link "Steel Pot" href=https://site.example/3
            text "$1,059.00"
            text "2023-05-01"
            button "Add to basket" ref=f0e903
        link "2"
        link "Next" class=page-next
      """;

  private static final String TABLE =
      """
      table "Users"
        row
          columnheader "Name"
          columnheader "Age"
          columnheader "Actions"
        row
          cell "Ann"
          cell "31"
          cell ""
            button "Edit" ref=f0e101
            button "Delete" ref=f0e102
        row
          cell "Bob"
          cell "54"
          cell ""
            button "Edit" ref=f0e201
            button "Remove Bob" ref=f0e202
        row
          cell "Cid"
          cell "47"
          cell ""
            button "Edit" ref=f0e301
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Open the second product | click Red Kettle",
        "Open the first result | click Blue Kettle",
        "Click the last product | click Steel Pot",
        "Open the cheapest product | click Red Kettle",
        "Go to the product with the lowest price | click Red Kettle",
        "Open the most expensive product | click Steel Pot",
        "Open the cheapest kettle | click Red Kettle",
        "Open the newest product | click Red Kettle",
        "Open the oldest item | click Steel Pot",
        "Open the second kettle | click Red Kettle",
        "Find the cheapest product and open it | click Red Kettle",
        "Go to the next page | click Next",
      })
  void picksFromAList(String instruction, String expected) {
    assertThat(Walk.of(instruction).sees(SHOP)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Add the Red Kettle to the cart | f0e902",
        "Put the Steel Pot in my basket | f0e903",
        "Add the cheapest product to the cart | f0e902",
        "Add the third item to the basket | f0e903",
        "Click the Add to basket button of the Blue Kettle | f0e901",
      })
  void usesTheControlOfTheRightRecord(String instruction, String ref) {
    var walk = Walk.of(instruction);
    assertThat(walk.sees(SHOP)).isEqualTo("click Add to basket");
    assertThat(target(walk)).isEqualTo(ref);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Edit the row of Bob | f0e201",
        "Edit Bob's row | f0e201",
        "Click Edit in the row of Cid | f0e301",
        "Click the Edit button next to Ann | f0e101",
        "Delete Bob | f0e202",
        "Delete the row of Ann | f0e102",
        "Click the second Edit button | f0e201",
      })
  void usesTheControlOfTheRightRow(String instruction, String ref) {
    var walk = Walk.of(instruction);
    walk.sees(TABLE);
    assertThat(target(walk)).isEqualTo(ref);
  }

  @Test
  void doesNotTouchAnotherRecord() {
    var cid = Walk.of("Delete the row of Cid");
    assertThat(cid.sees(TABLE)).doesNotContain("click");
    assertThat(cid.sees(TABLE)).isEqualTo("give up NO_TARGET");
    var zoe = Walk.of("Delete the row of Zoe");
    assertThat(zoe.sees(TABLE)).doesNotContain("click");
  }

  @Test
  void picksByAColumn() {
    assertThat(
            new Records(scene(TABLE))
                .pick(target("Open the row with the highest age"))
                .map(node -> scene(TABLE).page().text(node))
                .orElse(""))
        .contains("Bob");
  }

  @Test
  void opensTheDetailsToAddWhatHasNoButtonInTheList() {
    var list =
        """
        list
          listitem
            link "Blue Kettle" href=https://site.example/1
          listitem
            link "Red Kettle" href=https://site.example/2\
        """;
    var walk = Walk.of("Add the Red Kettle to the cart");
    assertThat(walk.sees(list)).isEqualTo("click Red Kettle");
    assertThat(
            walk.sees(
                """
                url https://site.example/2
                main
                  heading "Red Kettle"
                  text "$19"
                  button "Add to cart"\
                """))
        .isEqualTo("click Add to cart");
  }

  @Test
  void readsAListOverSeveralPages() {
    var walk =
        Walk.of("Extract the first 4 products")
            .wanting("{\"type\":\"array\",\"items\":{\"type\":\"object\"}}");
    assertThat(walk.sees(SHOP)).isEqualTo("extract 4");
    walk.found("[{},{},{}]", "/");
    assertThat(walk.sees(SHOP)).isEqualTo("click Next");
    assertThat(walk.sees(SHOP.replace("Blue", "Green"))).isEqualTo("extract 4");
    walk.found("[{},{},{},{}]");
    assertThat(walk.sees(SHOP.replace("Blue", "Green"))).isEqualTo("finish");
  }

  @Test
  void looksBehindATabForAMissingProperty() {
    var page =
        """
        heading "Kettle"
        tab "Description" +selected
        tab "Reviews"
        tab "Technical data"\
        """;
    var walk =
        Walk.of("")
            .wanting(
                "{\"type\":\"object\",\"properties\":{\"specifications\":{\"type\":\"string\"}}}");
    assertThat(walk.sees(page)).isEqualTo("extract 0");
    walk.found("{}", "/specifications");
    assertThat(walk.sees(page)).isEqualTo("click Technical data");
    assertThat(walk.sees(page + "\ntext \"2 kW\"")).isEqualTo("extract 0");
    walk.found("{\"specifications\":\"2 kW\"}");
    assertThat(walk.sees(page + "\ntext \"2 kW\"")).isEqualTo("finish");
  }

  @Test
  void stopsLookingWhenNothingIsLeft() {
    var walk =
        Walk.of("")
            .wanting("{\"type\":\"object\",\"properties\":{\"phone\":{\"type\":\"string\"}}}");
    var page = "heading \"Kettle\"\nlink \"Contact\" href=https://site.example/contact";
    walk.sees(page);
    walk.found("{}", "/phone");
    assertThat(walk.sees(page)).isEqualTo("press End");
    assertThat(walk.sees(page)).isEqualTo("extract 0");
    assertThat(walk.sees(page)).isEqualTo("finish");
  }

  @Test
  void sortsAndFilters() {
    var page =
        "combobox \"Sort by\" tag=select options=\"Popularity|Price: low to high|Price: high to"
            + " low\"\n"
            + "checkbox \"Red\"\n"
            + "checkbox \"Blue\"";
    assertThat(Walk.of("Sort by price").sees(page)).isEqualTo("select Sort by=Price: low to high");
    assertThat(Walk.of("Sort the products by price from high to low").sees(page))
        .isEqualTo("select Sort by=Price: high to low");
    assertThat(Walk.of("Filter by Blue").sees(page)).isEqualTo("check Blue");
  }

  private static Scene scene(String page) {
    return Scene.of(
        new Observation(Pages.page(page), List.of(), "", Optional.empty(), List.of()),
        new Goal("", Map.of(), Optional.empty(), ""),
        Set.of());
  }

  private static Target target(String instruction) {
    return Reading.of(instruction, Map.of()).commands().get(0).target();
  }

  private static String target(Walk walk) {
    return walk.last() instanceof PlanStep.Act act
        ? act.actions().get(0).target()
        : walk.last().toString();
  }
}
