package remora.extract.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import remora.extract.entity.Evidence;
import remora.extract.entity.Extraction;

/** Pages as real ones look, each with the data a person would read off it. */
class ExtractorFixturesTest {

  private final Extractor extractor = new Extractor();

  static Stream<PageFixture> pages() {
    return PageFixture.in("pages");
  }

  static Stream<PageFixture> holdout() {
    return Stream.concat(PageFixture.in("holdout"), PageFixture.in("holdout2"));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void readsWhatThePageShows(PageFixture fixture) {
    check(fixture);
  }

  @ParameterizedTest
  @MethodSource("holdout")
  void readsPagesInStylesItWasNotWrittenFor(PageFixture fixture) {
    check(fixture);
  }

  private void check(PageFixture fixture) {
    Extraction read =
        extractor.extract(
            fixture.page(), fixture.schema(), fixture.instruction(), fixture.wanted());
    assertThat(read.data())
        .as("data, evidence %s, missing %s", read.evidence(), read.missing())
        .isEqualTo(fixture.expected());
    assertThat(read.missing()).isEqualTo(fixture.missing());
    assertThat(read.evidence())
        .extracting(Evidence::path)
        .containsExactlyInAnyOrderElementsOf(leaves(read.data(), ""));
    if (fixture.missing().isEmpty()) {
      assertThat(fixture.schema().violations(read.data())).isEmpty();
    }
  }

  private static List<String> leaves(JsonValue value, String path) {
    List<String> paths = new ArrayList<>();
    if (value instanceof JsonObject object) {
      object.forEach((key, inner) -> paths.addAll(leaves(inner, path + "/" + key)));
    } else if (value instanceof JsonArray array) {
      for (int i = 0; i < array.size(); i++) {
        paths.addAll(leaves(array.get(i), path + "/" + i));
      }
    } else if (value != JsonValue.NULL) {
      paths.add(path);
    }
    return paths;
  }
}
