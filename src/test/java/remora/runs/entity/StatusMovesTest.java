package remora.runs.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StatusMovesTest {

  @ParameterizedTest
  @EnumSource(TaskStatus.class)
  void aTaskMovesOnceAndNeverBack(TaskStatus status) {
    for (TaskStatus next : TaskStatus.values()) {
      boolean legal = status == TaskStatus.PENDING && next != TaskStatus.PENDING;
      assertThat(status.mayBecome(next)).as("%s → %s", status, next).isEqualTo(legal);
    }
  }

  @ParameterizedTest
  @EnumSource(RunStatus.class)
  void aRunEndsOnce(RunStatus status) {
    for (RunStatus next : RunStatus.values()) {
      boolean legal = status == RunStatus.PROCESSING && next != RunStatus.PROCESSING;
      assertThat(status.mayBecome(next)).as("%s → %s", status, next).isEqualTo(legal);
    }
  }
}
