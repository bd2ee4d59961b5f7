package remora.access.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BearerTest {

  @ParameterizedTest
  @CsvSource({
    "Bearer rk_1, rk_1",
    "bearer rk_1, rk_1",
    "'Bearer  rk_1 ', rk_1",
    "Bearer,",
    "'Bearer ',",
    "Basic rk_1,",
    "rk_1,",
    ","
  })
  void theKeyIsWhatFollowsTheScheme(String header, String key) {
    FakeRequest request = new FakeRequest();
    request.headers.put("Authorization", header);
    assertThat(Bearer.of(request.context())).isEqualTo(Optional.ofNullable(key));
  }
}
