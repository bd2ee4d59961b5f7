package remora.browser.control;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Answers the dialogs of a context's pages at once, because each stops its page: alerts and "leave
 * this page?" are accepted, questions are declined. A document that goes on asking has its running
 * script ended.
 */
final class Dialogs {

  private static final int KEPT = 100;

  /** So many without a new document are a storm: measured, {@code for(;;)alert()} never yields. */
  private static final int STORM = 10;

  private final List<String> texts = new CopyOnWriteArrayList<>();

  /** What they said, oldest first, at most 100. */
  List<String> texts() {
    return List.copyOf(texts);
  }

  /** One page's share. */
  CdpSession.Listener of(CdpSession session) {
    return new CdpSession.Listener() {
      private int sinceDocument;

      @Override
      public void event(String method, JsonObject params) {
        if (method.equals("Page.frameNavigated")) {
          sinceDocument = 0;
        } else if (method.equals("Page.javascriptDialogOpening")) {
          sinceDocument++;
          answer(session, params, sinceDocument > STORM);
        }
      }
    };
  }

  private void answer(CdpSession session, JsonObject dialog, boolean storm) {
    String type = dialog.getString("type", "alert");
    if (!type.equals("beforeunload") && texts.size() < KEPT) {
      texts.add(dialog.getString("message", ""));
    }
    if (storm) {
      session.tell("Runtime.terminateExecution");
    }
    boolean accept = type.equals("alert") || type.equals("beforeunload");
    session.tell("Page.handleJavaScriptDialog", "accept", accept);
  }
}
