package remora.verify.entity;

import java.util.List;
import remora.browser.entity.Snapshot;

/**
 * What is known when a condition is checked.
 *
 * @param page the page now
 * @param first the page when the task began, to tell what is new
 * @param dataJson extracted data as JSON, empty when there is none
 * @param addresses all addresses the main frame has shown, in order
 * @param dialogs what the page's own dialogs said, in order
 */
public record Facts(
    Snapshot page, Snapshot first, String dataJson, List<String> addresses, List<String> dialogs) {

  /** Of a page without dialogs. */
  public Facts(Snapshot page, Snapshot first, String dataJson, List<String> addresses) {
    this(page, first, dataJson, addresses, List.of());
  }
}
