package remora.browser.control;

import java.util.concurrent.CompletableFuture;

/** A page that has loaded nothing yet and waits until it is told to begin. */
record NewPage(String targetId, CdpSession session) {

  /** Prepares it and lets it load what it was made for; listen to its session before. */
  CompletableFuture<Void> begin() {
    // Some answers only come once it runs, so they are not waited for in between.
    CompletableFuture<Void> prepared = Preparation.of(session);
    session.tell("Runtime.runIfWaitingForDebugger");
    return prepared;
  }
}
