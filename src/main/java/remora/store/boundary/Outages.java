package remora.store.boundary;

import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.util.stream.Stream;

/** Tells a store that is away for now from a fault of the server's own. */
public final class Outages {

  private static final int DEEPEST = 20;

  private Outages() {}

  /**
   * Whether trying again later may help: nobody answered, in time, or who did may not write now.
   */
  public static boolean isOne(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .limit(DEEPEST)
        .anyMatch(
            cause ->
                cause instanceof MongoTimeoutException
                    || cause instanceof MongoSocketException
                    || cause instanceof MongoNotPrimaryException
                    || cause instanceof MongoNodeIsRecoveringException);
  }
}
