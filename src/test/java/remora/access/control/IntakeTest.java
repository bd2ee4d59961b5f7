package remora.access.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import remora.access.control.Intake.Place;
import remora.access.entity.Refusal;

@SuppressWarnings("try") // places are held, not used
class IntakeTest {

  private static final int MEGABYTE = 1 << 20;

  private final Intake intake = new Intake(10L * MEGABYTE);

  @Test
  void whatFindsNoRoomIsToldToTryAgain() {
    try (Place most = intake.memory(9 * MEGABYTE)) {
      assertThatThrownBy(() -> intake.memory(2 * MEGABYTE))
          .isInstanceOfSatisfying(
              Refusal.class,
              refusal -> {
                assertThat(refusal.reason()).isEqualTo(Refusal.Reason.UNAVAILABLE);
                assertThat(refusal.retryAfter()).hasValue(1);
              });
      intake.memory(MEGABYTE).close();
    }
    intake.memory(2 * MEGABYTE).close();
  }

  @Test
  void whatNeedsMoreThanThereIsGetsAllOfIt() {
    try (Place all = intake.memory(1000L * MEGABYTE)) {
      assertThatThrownBy(() -> intake.memory(MEGABYTE)).isInstanceOf(Refusal.class);
    }
    intake.memory(10 * MEGABYTE).close();
  }

  @Test
  void oneTenantsSlowBodiesLeaveRoomForAnothers() {
    List<Place> taken = new ArrayList<>();
    for (int i = 0; i < 32; i++) {
      taken.add(intake.sending("one"));
    }
    assertThatThrownBy(() -> intake.sending("one")).isInstanceOf(Refusal.class);
    intake.sending("other").close();
    taken.forEach(Place::close);
    intake.sending("one").close();
  }
}
