package remora.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import remora.chaos.Shots.Shot;
import remora.json.Json;

/** The generator and the judge of {@link Requests}. */
class ShotsTest {

  private static final Contract CONTRACT = Contract.own();
  private static final String RUN_REQUEST = "RunRequest";

  private final Shots shots =
      new Shots(
          new Shots.World(
              CONTRACT, "key", List.of("0123456789abcdef01234567"), "http://127.0.0.1:1/page/0"),
          7);

  @Test
  void aNumberGivesItsRequestAgain() {
    assertThat(shots.of(12).bytes()).isEqualTo(shots.of(12).bytes());
    assertThat(shots.of(12).bytes()).isNotEqualTo(shots.of(13).bytes());
  }

  @Test
  void everyOperationIsAskedForAndRightBodiesAreWhatTheContractSays() {
    List<Shot> some = LongStream.range(0, 5000).mapToObj(shots::of).toList();
    assertThat(some.stream().flatMap(shot -> shot.asked().operation().stream()).distinct())
        .containsExactlyInAnyOrderElementsOf(CONTRACT.operations());
    List<Shot> right =
        some.stream()
            .filter(shot -> shot.asked().right() && shot.asked().method().equals("POST"))
            .toList();
    assertThat(right).hasSizeGreaterThan(50).allSatisfy(ShotsTest::isOfTheContract);
    assertThat(some.stream().filter(shot -> !shot.asked().right())).hasSizeGreaterThan(1000);
  }

  private static void isOfTheContract(Shot shot) {
    String text = new String(shot.bytes(), StandardCharsets.UTF_8);
    String body = text.substring(text.indexOf("\r\n\r\n"));
    JsonObject schema =
        CONTRACT
            .document()
            .getJsonObject("components")
            .getJsonObject("schemas")
            .getJsonObject(RUN_REQUEST);
    try (var reader = Json.createReader(new StringReader(body))) {
      assertThat(CONTRACT.violations(schema, reader.readObject())).as(body).isEmpty();
    }
  }

  @Test
  void theJudgeFindsWhatIsPlanted() {
    assertThat(Plants.found(CONTRACT)).isEqualTo(6);
  }
}
