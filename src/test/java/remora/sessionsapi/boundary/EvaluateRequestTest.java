package remora.sessionsapi.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import remora.access.entity.Refusal;
import remora.evaluate.entity.Question;
import remora.json.Json;

class EvaluateRequestTest {

  private static Question read(String body) {
    try (JsonReader reader = Json.createReader(new StringReader(body.replace('\'', '"')))) {
      return EvaluateRequest.read(reader.readObject(), Set.of("auto", "some-model"));
    }
  }

  @Test
  void aQuestionWithoutAModeOnlyLooks() {
    Question question = read("{'prompt':' How much? ','maxSteps':7}");
    assertThat(question.prompt()).isEqualTo("How much?");
    assertThat(question.acts()).isFalse();
    assertThat(question.schema()).isEmpty();
  }

  @Test
  void anAgentHasTwentyStepsUnlessItIsTold() {
    assertThat(read("{'prompt':'p','mode':'agent','model':'auto'}").mostActions()).isEqualTo(20);
    assertThat(
            read("{'prompt':'p','mode':'agent','maxSteps':3,'model':'some-model'}").mostActions())
        .isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{}|prompt is missing",
        "{'prompt':'p','mode':'both'}|mode must be one of agent, simple",
        "{'prompt':'p','maxSteps':101}|maxSteps must be from 1 to 100",
        "{'prompt':'p','model':'embedded'}|model is not served here; there is",
        "{'prompt':'p','schema':{'type':'thing'}}|schema cannot be used"
      })
  void whatIsWrongIsNamed(String body, String message) {
    assertThatThrownBy(() -> read(body)).isInstanceOf(Refusal.class).hasMessageContaining(message);
  }
}
