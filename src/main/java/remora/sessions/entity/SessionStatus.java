package remora.sessions.entity;

/** Where a session is in its life. One that has ended is not known any more. */
public enum SessionStatus {
  STARTING,
  READY,
  CLOSING
}
