package remora.vault.control;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import remora.access.entity.Refusal;
import remora.access.entity.Refusal.Reason;
import remora.sessions.boundary.SessionPage;
import remora.sessions.entity.LogIn.Success;

/**
 * What shows that somebody is signed in. What was to be seen before anybody typed shows nothing by
 * itself: the form must be gone too. Without a condition, that it is gone is the sign.
 */
final class Sign {

  private static final Duration LOOK = Duration.ofSeconds(1);

  /** A document that is being replaced has no form for a moment. */
  private static final int LOOKS_WITHOUT_FORM = 3;

  private final SessionPage page;
  private final Optional<Success> wanted;
  private final boolean before;
  private final String addressBefore;
  private boolean formSeen;
  private int looksWithout;

  Sign(SessionPage page, Optional<Success> wanted) {
    this.page = page;
    this.wanted = wanted;
    // Also tells a selector that is none before anything is done.
    before =
        wanted
            .filter(sign -> sign.condition() != Success.Condition.NETWORK_IDLE)
            .filter(this::holds)
            .isPresent();
    addressBefore = page.url();
    formSeen = page.shows(FormFields.PASSWORD);
  }

  /** A form was filled: that it is gone later means something. */
  void formWasThere() {
    formSeen = true;
  }

  /** Whether it is to be seen now. */
  boolean seen() {
    try {
      return wanted.isPresent()
          ? holds(wanted.get()) && (!before || formGone())
          : formGone() && (formSeen || !page.url().equals(addressBefore));
    } catch (Refusal e) {
      if (Set.of(Reason.UNPROCESSABLE, Reason.TIMED_OUT, Reason.NOT_FOUND).contains(e.reason())) {
        // The document is being replaced.
        return false;
      }
      throw e;
    }
  }

  private boolean holds(Success sign) {
    return switch (sign.condition()) {
      case URL -> page.url().contains(sign.value());
      case SELECTOR -> page.shows(sign.value());
      case TEXT -> within(() -> page.within(LOOK).awaitText(sign.value()));
      case NETWORK_IDLE -> within(() -> page.within(LOOK).awaitNetworkIdle());
    };
  }

  private static boolean within(Runnable look) {
    try {
      look.run();
      return true;
    } catch (Refusal e) {
      if (e.reason() == Reason.TIMED_OUT) {
        return false;
      }
      throw e;
    }
  }

  private boolean formGone() {
    boolean there = page.shows(FormFields.PASSWORD);
    formSeen |= there;
    looksWithout = there ? 0 : looksWithout + 1;
    return looksWithout >= LOOKS_WITHOUT_FORM;
  }
}
