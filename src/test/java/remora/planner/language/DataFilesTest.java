package remora.planner.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataFilesTest {

  @Test
  void lexiconIsLargeAndUnambiguous() {
    assertThat(Lexicon.sizes()).hasSizeGreaterThan(150);
    var seen = new HashSet<String>();
    for (var line : DataFile.lines("/remora/planner/lexicon.txt")) {
      for (var term : line.split("\\|", -1)) {
        assertThat(seen.add(term)).as("twice: " + term).isTrue();
      }
    }
  }

  @Test
  void verbsCoverEveryIntentThatIsSaidWithAVerb() {
    var lines = DataFile.lines("/remora/planner/verbs.txt");
    var intents = Arrays.stream(Intent.values()).map(Intent::name).toList();
    var phrases = lines.stream().mapToInt(line -> line.split(",", -1).length).sum();
    assertThat(phrases).isGreaterThan(120);
    assertThat(lines)
        .allSatisfy(line -> assertThat(intents).contains(line.substring(0, line.indexOf(':'))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "given name | First name", "surname | Last name", "zip | Postal code",
            "cellphone | Phone number",
        "sign in | Log in", "send | Submit", "basket | Shopping cart", "e-mail | Email address",
        "cost | Price", "preferences | Settings", "user id | Username", "delivery | Shipping",
        "get in touch | Contact us", "lookup | Search", "town | City", "specs | Technical details",
      })
  void knowsSynonyms(String one, String other) {
    assertThat(Similarity.of(one, other)).isGreaterThanOrEqualTo(.9);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "send | Email", "zip | Archive", "log in | Log out", "first name | Last name",
            "delete | Edit",
        "confirm | Reply", "order now | Price", "cellphone | Home", "next | Previous",
            "accept | Reject",
      })
  void tellsApartWhatIsNotTheSame(String one, String other) {
    assertThat(Similarity.of(one, other)).isLessThan(.6);
  }

  @Test
  void protectsInputValues() {
    var script =
        Reading.of(
            "Search for Black and White; then open the shop",
            Map.of("q", "Black and White; then open the shop"));
    assertThat(script.commands())
        .extracting(Command::value)
        .isEqualTo(List.of("Black and White; then open the shop"));
  }
}
