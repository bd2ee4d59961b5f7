package remora.extract.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import remora.browser.entity.PageContent;
import remora.extract.entity.Evidence;
import remora.extract.entity.Extraction;

/** Questions in words are answered with what the page says, or not at all. */
class QuestionsTest {

  private static final String LAMP =
      """
      <html><head><title>Harbour lamp</title></head><body><h1>Harbour lamp</h1>
      <p>A lamp for dark quays, made of brass and old glass.</p><p class="byline">By <a rel="author" href="/t">Rosa Ahlberg</a></p>
      <table><tr><th>Weight</th><td>1.4 kg</td></tr><tr><th>Height</th><td>32 cm</td></tr>
      <tr><th>Warranty</th><td>3 years</td></tr><tr><th>Designed by</th><td>Ines Holt</td></tr></table>
      <dl><dt>Opening hours</dt><dd>Mon-Fri 9-17</dd><dt>Address</dt><dd>4 Quay Street, Marlin Bay</dd></dl></body></html>
      """;
  private static final String SHOP =
      """
      <html><head><title>Kettles</title></head><body><h1>Kettles</h1><div class="grid">
      <div class="card"><h3>Red Kettle</h3><span class="price">$29.00</span></div>
      <div class="card"><h3>Blue Kettle</h3><span class="price">$31.00</span></div>
      <div class="card"><h3>White Kettle</h3><span class="price">$27.00</span></div></div>
      <footer>Phone: +44 20 7946 0018</footer></body></html>
      """;

  private final Extractor extractor = new Extractor();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Who wrote this? | Rosa Ahlberg
          tell me who wrote this article | Rosa Ahlberg
          I want to know who wrote it | Rosa Ahlberg
          Who designed it? | Ines Holt
          Open the Specifications tab. What does it weigh? | 1.4 kg
          How heavy is it? | 1.4 kg
          How tall is the lamp? | 32 cm
          Does it have a warranty? | 3 years
          When does the shop open? | Mon-Fri 9-17
          Where is the office? | 4 Quay Street, Marlin Bay
          """)
  void answersFromLabels(String question, String answer) {
    assertThat(Told.of(extractor.answer(new PageContent(PageFixture.URL, LAMP), question)))
        .contains(answer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          How much does the Blue Kettle cost? | $31.00
          What does the White Kettle cost? | $27.00
          Search for kettle. How much is the Red Kettle? | $29.00
          How many products are listed? | 3
          How many items are there? | 3
          What is the phone number? | +44 20 7946 0018
          """)
  void answersFromLists(String question, String answer) {
    assertThat(Told.of(extractor.answer(new PageContent(PageFixture.URL, SHOP), question)))
        .contains(answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "How much does the Green Toaster cost?",
        "How much does the toaster cost?",
        "How much does the kettle cost?",
        "What is the price?",
        "What does a kettle with a whistle cost?",
        "How many reviews are there?",
        "Who made it?",
        "When was the company founded?",
        "What is the postal address?",
        "Why is it blue?"
      })
  void neverGuesses(String question) {
    assertThat(extractor.answer(new PageContent(PageFixture.URL, SHOP), question)).isEmpty();
  }

  @Test
  void aQuestionAboutAnotherThingThanThePagesIsNotAnswered() {
    PageContent page =
        new PageContent(
            PageFixture.URL,
            "<h1>Red kettle</h1><p class=price>$29.00</p><p>Boils a litre in two minutes.</p>");
    assertThat(Told.of(extractor.answer(page, "How much does the kettle cost?")))
        .contains("$29.00");
    assertThat(Told.of(extractor.answer(page, "How much is it?"))).contains("$29.00");
    assertThat(extractor.answer(page, "How much does the toaster cost?")).isEmpty();
    assertThat(extractor.answer(page, "What is the price of the green lamp?")).isEmpty();
  }

  @Test
  void aListIsAnsweredWithAnArray() {
    PageContent page = new PageContent(PageFixture.URL, SHOP);
    Extraction names = extractor.answer(page, "List the names of the kettles").orElseThrow();
    assertThat(names.data())
        .isEqualTo(PageFixture.json("[\"Red Kettle\",\"Blue Kettle\",\"White Kettle\"]"));
    assertThat(names.evidence()).extracting(Evidence::path).containsExactly("/0", "/1", "/2");
    Extraction prices =
        extractor.answer(page, "Get the names and prices of all products").orElseThrow();
    assertThat(prices.data().asJsonArray().getJsonObject(1))
        .isEqualTo(PageFixture.json("{\"name\":\"Blue Kettle\",\"price\":\"$31.00\"}"));
    Extraction five = extractor.answer(page, "List the top 5 products").orElseThrow();
    assertThat(five.missing()).containsExactly("/: 3 of 5");
  }

  @Test
  void answersOfSeveralPagesAreOneList() {
    PageContent page = new PageContent(PageFixture.URL, SHOP);
    PageContent next =
        new PageContent(PageFixture.URL, SHOP.replace("Red", "Green").replace("White", "Black"));
    String all = "List the top 5 products";
    Extraction both =
        extractor.merge(
            extractor.answer(page, all).orElseThrow(),
            extractor.answer(next, all).orElseThrow(),
            5);
    assertThat(Told.of(Optional.of(both)))
        .contains("Red Kettle\nBlue Kettle\nWhite Kettle\nGreen Kettle\nBlack Kettle");
    assertThat(both.missing()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          How many products are listed? | 3 | counted 3 records
          Does the page mention "White Kettle"? | yes | White Kettle $27.00
          Does the page mention "toaster"? | no | "toaster" does not stand on the page
          Summarise the page | Kettles | the title and the first
          """)
  void whatNoPagePrintsSaysWhatItComesFrom(String question, String answer, String from) {
    Extraction told =
        extractor.answer(new PageContent(PageFixture.URL, SHOP), question).orElseThrow();
    assertThat(Told.of(Optional.of(told)).orElseThrow()).startsWith(answer);
    assertThat(told.evidence())
        .singleElement()
        .satisfies(e -> assertThat(e.method()).isEqualTo("derived"))
        .satisfies(e -> assertThat(e.snippet()).contains(from));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<h1>Kettles</h1><table><tr><th>Name</th><th>Price</th></tr><tr><td>Red kettle</td><td>$29.00</td></tr>"
            + "<tr><td>Blue kettle</td><td>$31.00</td></tr></table>",
        "<h1>Kettles</h1><div><div><p>Red kettle</p><p>$29.00</p></div><div><p>Blue kettle</p><p>$31.00</p></div></div>",
        "<h1>Kettles</h1><ul><li>Red kettle - $29.00</li><li>Blue kettle - $31.00</li></ul>",
        "<h1>Kettles</h1><p>Red kettle, Price: $29.00</p><p>Blue kettle, Price: $31.00</p>",
        "<h1>Kettles</h1><dl><dt>Name</dt><dd>Red kettle</dd><dt>Price</dt><dd>$29.00</dd></dl>"
            + "<dl><dt>Name</dt><dd>Blue kettle</dd><dt>Price</dt><dd>$31.00</dd></dl>",
        "<script type='application/ld+json'>[{\"@type\":\"Product\",\"name\":\"Red kettle\",\"offers\":{\"price\":29}},"
            + "{\"@type\":\"Product\",\"name\":\"Blue kettle\",\"offers\":{\"price\":31}}]</script><h1>Kettles</h1>",
        "<h1>Kettles</h1><div itemscope itemtype='https://schema.org/Product'><b itemprop=name>Red kettle</b>"
            + "<i itemprop=price>$29.00</i></div><div itemscope itemtype='https://schema.org/Product'>"
            + "<b itemprop=name>Blue kettle</b><i itemprop=price>$31.00</i></div>"
      })
  void oneOfSeveralPricesIsNoAnswer(String body) {
    PageContent page = new PageContent(PageFixture.URL, body);
    assertThat(extractor.answer(page, "How much does the kettle cost?")).isEmpty();
    assertThat(extractor.answer(page, "What is the price?")).isEmpty();
    assertThat(extractor.answer(page, "How much does the toaster cost?")).isEmpty();
    OutputSchema price =
        OutputSchema.compile(
            PageFixture.json(
                    "{\"type\":\"object\",\"properties\":{\"price\":{\"type\":\"number\"}},\"required\":[\"price\"]}")
                .asJsonObject());
    assertThat(extractor.extract(page, price, "Read the price of the kettle.", 0).missing())
        .containsExactly("/price");
  }
}
