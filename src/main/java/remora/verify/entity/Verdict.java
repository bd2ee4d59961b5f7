package remora.verify.entity;

import java.util.List;

/**
 * What was found.
 *
 * @param why one sentence for a person
 * @param evidence texts found verbatim, or refs of nodes; empty when there is none
 */
public record Verdict(Truth truth, String why, List<String> evidence) {

  public static Verdict unknown(String why) {
    return new Verdict(Truth.UNKNOWN, why, List.of());
  }

  public static Verdict of(boolean holds, String why, List<String> evidence) {
    return new Verdict(holds ? Truth.TRUE : Truth.FALSE, why, List.copyOf(evidence));
  }
}
