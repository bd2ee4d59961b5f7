package remora.access.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import remora.access.entity.Refusal;

class ErrorPageTest {

  @ParameterizedTest
  @CsvSource({"400, 400", "403, 405", "404, 404", "405, 405", "500, 500", "501, 405", "503, 503"})
  void whatTheServerRefusesIsNoFaultOfIt(int status, int answered) {
    Refusal refusal = ErrorPage.refusal(status);
    assertThat(refusal.reason().status()).isEqualTo(answered);
    assertThat(refusal.retryAfter().isPresent()).isEqualTo(answered == 503);
  }
}
