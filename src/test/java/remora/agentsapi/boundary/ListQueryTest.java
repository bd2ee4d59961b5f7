package remora.agentsapi.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import remora.runs.entity.RunStatus;

class ListQueryTest {

  @ParameterizedTest
  @CsvSource({
    ", , 20, 0",
    "0, -5, 1, 0",
    "-7, 3, 1, 3",
    "500, 99999999999999999999, 100, 2147483647",
    "7, x, 7, 0",
    "1e3, 1.5, 20, 0",
    "'', ' 4 ', 20, 4",
    "+9, 0, 9, 0",
    "99999999999999999999999999999999999, 0, 100, 0",
  })
  void numbersAreBroughtIntoTheirRange(String limit, String skip, int usedLimit, int usedSkip) {
    ListQuery query =
        ListQuery.of(Optional.ofNullable(limit), Optional.ofNullable(skip), Optional.empty());
    assertThat(query).isEqualTo(new ListQuery(usedLimit, usedSkip, Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource({
    "processing, PROCESSING",
    "Completed, COMPLETED",
    "failed, FAILED",
    "running,",
    "'',",
    "all,"
  })
  void anUnknownStatusIsIgnored(String sent, RunStatus used) {
    assertThat(ListQuery.of(Optional.empty(), Optional.empty(), Optional.of(sent)).status())
        .isEqualTo(Optional.ofNullable(used));
  }
}
