package remora.browser.control;

import jakarta.json.JsonObject;
import java.util.concurrent.CompletableFuture;
import remora.operations.entity.Deadline;

/** Moves within what a page has shown. */
final class History {

  private final Page page;
  private final Deadline deadline;

  History(Page page, Deadline deadline) {
    this.page = page;
    this.deadline = deadline;
  }

  /** False when nothing was shown before; the blank page a tab begins with does not count. */
  boolean back() {
    JsonObject history = page.session().call(deadline, "Page.getNavigationHistory");
    int index = history.getInt("currentIndex") - 1;
    if (index < 0) {
      return false;
    }
    JsonObject entry = history.getJsonArray("entries").getJsonObject(index);
    if (index == 0 && entry.getString("url").equals("about:blank")) {
      return false;
    }
    CompletableFuture<Void> changed = page.loading().next();
    page.session().call(deadline, "Page.navigateToHistoryEntry", "entryId", entry.getInt("id"));
    Waiting.on(changed, deadline);
    return true;
  }

  void reload() {
    CompletableFuture<Void> changed = page.loading().next();
    page.session().call(deadline, "Page.reload");
    Waiting.on(changed, deadline);
  }
}
