package remora.sessions.control;

import java.util.Locale;
import java.util.function.Supplier;
import remora.access.entity.Refusal;
import remora.access.entity.Refusal.Reason;
import remora.browser.entity.BrowserFailure;
import remora.browser.entity.InvalidSelector;
import remora.browser.entity.NothingFits;
import remora.browser.entity.PageGone;
import remora.browser.entity.ScriptFailure;
import remora.browser.entity.TooLarge;
import remora.operations.entity.DeadlinePassed;

/** A browser's failures as refusals. */
final class Failing {

  private Failing() {}

  static void tell(Runnable call) {
    tell(
        () -> {
          call.run();
          return true;
        });
  }

  static <T> T tell(Supplier<T> call) {
    try {
      return call.get();
    } catch (DeadlinePassed late) {
      throw new Refusal(Reason.TIMED_OUT, "timeout", "It was not done in its time.");
    } catch (NothingFits failure) {
      throw refusal(Reason.NOT_FOUND, "selector_not_found", failure);
    } catch (InvalidSelector failure) {
      throw refusal(Reason.INVALID, "invalid_selector", failure);
    } catch (ScriptFailure failure) {
      throw refusal(Reason.UNPROCESSABLE, "script_failed", failure);
    } catch (TooLarge failure) {
      throw refusal(Reason.UNPROCESSABLE, "result_too_large", failure);
    } catch (PageGone failure) {
      throw gone(failure);
    } catch (BrowserFailure failure) {
      throw refusal(Reason.UNPROCESSABLE, "action_failed", failure);
    }
  }

  /** The next call may find another page, or that the session has ended. */
  static Refusal gone(BrowserFailure failure) {
    return refusal(Reason.UNAVAILABLE, "browser_unreachable", failure);
  }

  private static Refusal refusal(Reason reason, String code, BrowserFailure failure) {
    Refusal refusal = new Refusal(reason, code, sentence(String.valueOf(failure.getMessage())));
    refusal.addSuppressed(failure);
    return refusal;
  }

  private static String sentence(String message) {
    return message.isEmpty()
        ? "It failed."
        : message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1) + ".";
  }
}
