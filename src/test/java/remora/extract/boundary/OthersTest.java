package remora.extract.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import remora.browser.entity.PageContent;
import remora.extract.entity.Extraction;

/** Values of something else on the page are no answer. */
class OthersTest {

  private static final String STAFF =
      """
      <html><head><title>Wards</title></head><body><h1>Wards</h1><ul>
      <li><h3>North ward</h3><p>Sister Ines Roy</p><p>Phone: +44 20 7946 0018</p></li>
      <li><h3>South ward</h3><p>Sister Ada Moor</p><p>Phone: +44 20 7946 0020</p></li>
      <li><h3>East ward</h3><p>Closed for repairs</p></li></ul></body></html>
      """;

  private static Extraction read(String html, String property, String instruction) {
    var schema =
        PageFixture.json(
            "{\"type\":\"object\",\"properties\":{\"%1$s\":{\"type\":\"string\"}},\"required\":[\"%1$s\"]}"
                .formatted(property));
    return new Extractor()
        .extract(
            new PageContent(PageFixture.URL, html),
            OutputSchema.compile(schema.asJsonObject()),
            instruction,
            0);
  }

  @Test
  void theNextRecordDoesNotSpeakForTheOneThatIsNamed() {
    assertThat(read(STAFF, "phone", "Get the phone number of East ward.").missing())
        .containsExactly("/phone");
    var south = read(STAFF, "phone", "Get the phone number of South ward.");
    assertThat(south.data().toString()).contains("0020");
  }

  @Test
  void aPaidBoxDoesNotSpeakForThePage() {
    var box = "<div class='box %s'><p>Cheap loans, call 0800 555 199 now.</p></div>";
    var page =
        "<html><head><title>Harbour office</title></head><body><main><h1>Harbour office</h1>"
            + "<p>Pier 4. Open from Monday to Friday, 8 to 17, also in winter.</p></main>%s</body></html>";
    assertThat(
            read(page.formatted(box.formatted("advert")), "phone", "Get the phone number.")
                .missing())
        .containsExactly("/phone");
    assertThat(
            read(page.formatted(box.formatted("desk")), "phone", "Get the phone number.").missing())
        .isEmpty();
  }

  @Test
  void anAdvertisementThatIsThePageIsRead() {
    var page =
        "<html><head><title>Rowing boat</title></head><body><div class='ad'><h1>Rowing boat</h1>"
            + "<p>Good state, two oars.</p><p>Phone: +44 20 7946 0018</p></div></body></html>";
    assertThat(read(page, "phone", "Get the phone number.").missing()).isEmpty();
  }

  @Test
  void whenNoneIsInStockNoneIsTheCheapestInStock() {
    var page =
        """
        <html><head><title>Lamps</title></head><body><h1>Lamps</h1><ul>
        <li><h3>Dusk</h3><p>€30.00</p><p>%s</p></li><li><h3>Noon</h3><p>€25.00</p><p>Out of stock</p></li>
        <li><h3>Dawn</h3><p>€45.00</p><p>Out of stock</p></li></ul></body></html>
        """;
    var instruction = "Get the name of the cheapest lamp that is in stock.";
    assertThat(read(page.formatted("Out of stock"), "name", instruction).missing())
        .containsExactly("/name");
    assertThat(read(page.formatted("In stock"), "name", instruction).data().toString())
        .contains("Dusk");
  }
}
