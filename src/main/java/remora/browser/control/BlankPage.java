package remora.browser.control;

import java.util.concurrent.CompletableFuture;

/** An empty page alone in an isolated context: cookies, storage and caches of its own. */
record BlankPage(String contextId, String targetId, CdpSession session) {

  /** Makes one without making any thread wait. */
  static CompletableFuture<BlankPage> create(CdpSession browser) {
    return browser
        .send("Target.createBrowserContext", "disposeOnDetach", true)
        .thenCompose(
            context -> {
              String contextId = context.getString("browserContextId");
              browser.tell(
                  "Browser.setDownloadBehavior", "behavior", "deny", "browserContextId", contextId);
              return browser
                  .send("Target.createTarget", "url", "about:blank", "browserContextId", contextId)
                  .thenCompose(
                      target -> prepared(browser, contextId, target.getString("targetId")));
            });
  }

  private static CompletableFuture<BlankPage> prepared(
      CdpSession browser, String contextId, String targetId) {
    return attach(browser, targetId)
        .thenCompose(
            session ->
                Preparation.of(session)
                    .thenApply(done -> new BlankPage(contextId, targetId, session)));
  }

  /** Begins a conversation about a page that exists already. */
  static CompletableFuture<CdpSession> attach(CdpSession browser, String targetId) {
    return browser
        .send("Target.attachToTarget", "targetId", targetId, "flatten", true)
        .thenApply(answer -> browser.connection().session(answer.getString("sessionId")));
  }
}
