package remora.planner.language;

import java.util.Set;

/** Concepts that belong to logging in, as {@link Lexicon#concepts} names them. */
public final class FieldNames {

  public static final Set<String> CREDENTIALS = Set.of("*username", "*password", "*email");

  private FieldNames() {}
}
