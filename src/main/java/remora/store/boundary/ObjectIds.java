package remora.store.boundary;

import java.util.regex.Pattern;
import org.bson.types.ObjectId;

/** Ids of runs: MongoDB ObjectIds as 24 lower-case hex characters, ascending in time. */
public final class ObjectIds {

  private static final Pattern FORM = Pattern.compile("[0-9a-fA-F]{24}");

  private ObjectIds() {}

  public static String next() {
    return ObjectId.get().toHexString();
  }

  public static boolean isValid(String id) {
    return FORM.matcher(id).matches();
  }
}
