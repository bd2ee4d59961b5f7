package remora.access.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import remora.access.entity.Refusal.Reason;

class RestErrorMapperTest {

  @ParameterizedTest
  @CsvSource({
    "400, INVALID",
    "401, UNAUTHENTICATED",
    "404, NOT_FOUND",
    "405, METHOD_NOT_ALLOWED",
    "406, NOT_ACCEPTABLE",
    "413, BODY_TOO_LARGE",
    "415, UNSUPPORTED_MEDIA_TYPE",
    "422, INVALID"
  })
  void whatJaxRsRefusesKeepsItsStatusWhereItHasOne(int status, Reason reason) {
    assertThat(RestErrorMapper.refusal(status).reason()).isEqualTo(reason);
    assertThat(reason.status()).isEqualTo(status == 422 ? 400 : status);
  }

  @Test
  void aFailureGoesOutAsAReferenceOnly() {
    var refusal = new Failures().log(new IllegalStateException("secret detail"));
    assertThat(refusal.reason()).isEqualTo(Reason.INTERNAL);
    assertThat(refusal.getMessage())
        .doesNotContain("secret")
        .containsPattern("reference [0-9a-f]{8}");
  }
}
