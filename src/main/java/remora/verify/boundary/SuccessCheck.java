package remora.verify.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import remora.verify.control.Conditions;
import remora.verify.control.Trouble;
import remora.verify.entity.Facts;
import remora.verify.entity.Verdict;

/**
 * Decides whether a condition in plain English holds: from the page, its address, and the extracted
 * data alone.
 */
@ApplicationScoped
public class SuccessCheck {

  /**
   * Checks a condition such as {@code the URL contains "/welcome" and no error is shown}.
   *
   * @return UNKNOWN when the condition is empty or not understood
   */
  public Verdict check(String condition, Facts now) {
    return condition.isBlank()
        ? Verdict.unknown("There is no condition.")
        : Conditions.check(condition, now);
  }

  /**
   * What on the page says that the steps, all carried out, came to nothing.
   *
   * @param acted false for tasks that only read; these are not failed by texts about errors
   * @return one sentence for a person; empty when nothing does
   */
  public Optional<String> trouble(Facts now, boolean acted) {
    return Trouble.of(now, acted);
  }
}
