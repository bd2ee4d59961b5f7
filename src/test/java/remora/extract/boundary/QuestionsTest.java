package remora.extract.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import remora.browser.entity.PageContent;

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
    assertThat(extractor.answer(new PageContent(PageFixture.URL, LAMP), question)).contains(answer);
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
    assertThat(extractor.answer(new PageContent(PageFixture.URL, SHOP), question)).contains(answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "How much does the Green Toaster cost?",
        "How many reviews are there?",
        "Who made it?",
        "When was the company founded?",
        "What is the postal address?",
        "Why is it blue?"
      })
  void neverGuesses(String question) {
    assertThat(extractor.answer(new PageContent(PageFixture.URL, SHOP), question)).isEmpty();
  }
}
