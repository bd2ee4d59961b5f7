package remora.verify.control;

import java.util.List;
import remora.verify.entity.Facts;
import remora.verify.entity.Truth;

/** "X is gone": sure when X was there at first and is not now, or when X is named precisely. */
final class Gone {

  private Gone() {}

  static Finding test(Sentence claim, Finding visible, String what, Facts facts) {
    if (visible.verdict().truth() != Truth.FALSE || !visible.loose()) {
      return visible.negated();
    }
    var phrase = Wording.core(claim.filled(what));
    boolean before = Page.of(facts.first()).mentions(phrase);
    boolean now = Page.of(facts.page()).mentions(phrase);
    return before && !now
        ? Finding.of(true, "\"" + phrase + "\" was there at first and is not now.", List.of())
        : visible.negated();
  }
}
