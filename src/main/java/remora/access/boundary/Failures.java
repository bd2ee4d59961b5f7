package remora.access.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.util.HexFormat;
import remora.access.entity.Refusal;

/** Puts a failure into the log under a short id; only the id goes out. */
@ApplicationScoped
public class Failures {

  private static final System.Logger LOG = System.getLogger(Failures.class.getName());

  private final SecureRandom random = new SecureRandom();

  /** The store does not answer: nobody's mistake, and over soon. */
  public Refusal outage(Throwable failure) {
    LOG.log(Level.WARNING, "the store does not answer: {0}", String.valueOf(failure.getMessage()));
    return Refusal.storeAway();
  }

  public Refusal log(Throwable failure) {
    String id = HexFormat.of().toHexDigits(random.nextInt());
    LOG.log(Level.ERROR, "request failed, reference " + id, failure);
    return new Refusal(
        Refusal.Reason.INTERNAL,
        "Internal error. The server's log has it under reference " + id + ".");
  }
}
