package remora.verify.control;

import java.util.Optional;
import remora.verify.entity.Facts;

/** Tests the claims of one wording. */
interface Rule {

  /** Empty when the claim is not worded for this rule. */
  Optional<Finding> test(Sentence claim, Facts facts);
}
