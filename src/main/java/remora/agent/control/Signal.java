package remora.agent.control;

/** What the engine, not a planner, notices about a page; told with the next plan's event. */
enum Signal {
  CAPTCHA,
  CONSENT_OVERLAY,
  MODAL,
  DIALOG,
  LOGIN_WALL,
  NEW_TAB,
  NAVIGATION_ERROR,
  STALE_TARGET,
  LOOP
}
