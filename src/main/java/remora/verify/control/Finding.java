package remora.verify.control;

import java.util.List;
import remora.verify.entity.Truth;
import remora.verify.entity.Verdict;

/**
 * What a rule found.
 *
 * @param loose the wording was not precise: that nothing was found does not mean that it is not
 *     there
 */
record Finding(Verdict verdict, boolean loose) {

  static Finding of(boolean holds, String why, List<String> evidence) {
    return new Finding(Verdict.of(holds, why, evidence), false);
  }

  static Finding of(boolean holds, String why) {
    return of(holds, why, List.of());
  }

  static Finding unknown(String why) {
    return new Finding(Verdict.unknown(why), false);
  }

  static Finding notSeen(String why) {
    return new Finding(Verdict.of(false, why, List.of()), true);
  }

  /** The opposite. "X is gone" is not known from never having seen an X. */
  Finding negated() {
    return switch (verdict.truth()) {
      case UNKNOWN -> this;
      case TRUE ->
          new Finding(
              new Verdict(Truth.FALSE, "It is so: " + verdict.why(), verdict.evidence()), false);
      case FALSE ->
          loose
              ? unknown("Cannot tell: " + verdict.why())
              : of(true, "Rightly not so: " + verdict.why(), verdict.evidence());
    };
  }
}
