package remora.browser.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import remora.browser.entity.Box;
import remora.browser.entity.Node;
import remora.browser.entity.Node.State;

class FingerprintTest {

  private static String of(String text, String value, Set<State> states, double y) {
    Node node =
        new Node(
            "f0e1",
            "",
            "textbox",
            "Name",
            "input",
            text,
            value,
            states,
            Map.of(),
            List.of(),
            new Box(0, y, 10, 10));
    return Fingerprint.of("http://x/", List.of(node));
  }

  @Test
  void itChangesWithTextsValuesAndStatesButNotWithPlacesOrTheCursor() {
    String plain = of("a", "b", EnumSet.of(State.VISIBLE), 0);
    assertThat(of("a", "b", EnumSet.of(State.VISIBLE), 0)).isEqualTo(plain);
    assertThat(of("a", "b", EnumSet.of(State.VISIBLE, State.FOCUSED, State.IN_VIEWPORT), 50))
        .isEqualTo(plain);
    assertThat(of("A", "b", EnumSet.of(State.VISIBLE), 0)).isNotEqualTo(plain);
    assertThat(of("a", "B", EnumSet.of(State.VISIBLE), 0)).isNotEqualTo(plain);
    assertThat(of("a", "b", EnumSet.of(State.VISIBLE, State.CHECKED), 0)).isNotEqualTo(plain);
    assertThat(of("a", "b", EnumSet.noneOf(State.class), 0)).isNotEqualTo(plain);
  }
}
