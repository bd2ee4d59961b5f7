package remora.agentsapi.boundary;

import java.util.Arrays;
import java.util.Optional;

/** The paths under which older and newer clients know this API. The first row that fits counts. */
enum Alias {
  /** Newest clients. */
  AGENT("/browser-agent", "", true, false),
  LIST("/list-browser-agents", "", false, true),
  STATUS("/browser-agent-status", "/_system/status", false, true),
  CAPACITY("/browser-agent-capacity", "/_system/capacity", false, true),
  BALANCE("/credits-balance", "/_system/balance", false, true),
  /** Oldest clients. */
  TASKS("/api/v1/browser-tasks", "", true, false),
  /** The path itself, for its trailing slash. */
  SELF(Alias.TARGET, "", true, false);

  static final String TARGET = "/api/v1/browser-agents";

  private final String path;
  private final String under;
  private final boolean withRest;
  private final boolean readOnly;

  Alias(String path, String under, boolean withRest, boolean readOnly) {
    this.path = path;
    this.under = under;
    this.withRest = withRest;
    this.readOnly = readOnly;
  }

  /** The alias that a path, without the context path, is written in. */
  static Optional<Alias> of(String path) {
    String bare = bare(path);
    return Arrays.stream(values())
        .filter(
            alias ->
                bare.equals(alias.path) || (alias.withRest && bare.startsWith(alias.path + "/")))
        .findFirst();
  }

  /** Where a path leads to. */
  String target(String path) {
    return TARGET + under + bare(path).substring(this.path.length());
  }

  String path() {
    return path;
  }

  String root() {
    return TARGET + under;
  }

  /** Whether it has further paths below it. */
  boolean withRest() {
    return withRest;
  }

  /** Whether only GET makes sense: behind the list's alias a POST would start a run. */
  boolean readOnly() {
    return readOnly;
  }

  private static String bare(String path) {
    int end = path.length();
    while (end > 1 && path.charAt(end - 1) == '/') {
      end--;
    }
    return path.substring(0, end);
  }
}
