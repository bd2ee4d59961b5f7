package remora.browser.entity;

/** How far a page must have come before what was asked of it counts as done. */
public enum WaitUntil {
  /** The document is there; pictures, styles and frames may still come. */
  DOM_CONTENT_LOADED,
  /** All that the document names is there. */
  LOAD,
  /** And for half a second nothing was under way over the network. */
  NETWORK_IDLE
}
