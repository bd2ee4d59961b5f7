package remora.browser.control;

import java.util.concurrent.CompletableFuture;

/** An empty page alone in an isolated context: cookies, storage and caches of its own. */
record BlankPage(String contextId, NewPage page) {

  /** Makes one without making any thread wait. */
  static CompletableFuture<BlankPage> create(CdpSession browser, Targets targets) {
    return context(browser)
        .thenCompose(
            id ->
                targets
                    .create(id, "about:blank")
                    .thenCompose(page -> page.begin().thenApply(ready -> new BlankPage(id, page))));
  }

  /** A context without any page. */
  static CompletableFuture<String> context(CdpSession browser) {
    return browser
        .send("Target.createBrowserContext", "disposeOnDetach", true)
        .thenApply(
            context -> {
              String id = context.getString("browserContextId");
              browser.tell(
                  "Browser.setDownloadBehavior", "behavior", "deny", "browserContextId", id);
              return id;
            });
  }
}
