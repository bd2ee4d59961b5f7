package remora.events.boundary;

/** Which runs this server does not work on, so that nobody here is told of them by who works. */
public interface RunsElsewhere {

  boolean isElsewhere(String runId);
}
