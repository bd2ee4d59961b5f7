package remora.sessions.entity;

/** What a session may be asked to be. */
public enum Capability {
  /** A plain browser without the marks that tell of automation, where a flag does it. */
  STEALTH,
  /** What its page shows is recorded from the start. */
  RECORDING
}
