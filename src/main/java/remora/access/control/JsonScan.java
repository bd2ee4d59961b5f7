package remora.access.control;

import remora.access.entity.Refusal;

/**
 * Looks at JSON bytes before the parser does, and refuses what would cost it too much: the parser
 * recurses once a level (Parsson throws beyond 1000, measured as a 500 page) and makes an object of
 * every value.
 */
record JsonScan(int maxDepth, int maxValues) {

  /** Throws INVALID, naming the line, at the first bracket too deep or value too many. */
  void check(byte[] json) {
    int depth = 0;
    int values = 1;
    int line = 1;
    boolean inString = false;
    for (int i = 0; i < json.length; i++) {
      byte at = json[i];
      if (inString) {
        if (at == '\\') {
          i++;
        } else if (at == '"') {
          inString = false;
        }
        continue;
      }
      switch (at) {
        case '"' -> inString = true;
        case '[', '{' -> depth++;
        case ']', '}' -> depth--;
        case ',' -> values++;
        case '\n' -> line++;
        default -> {}
      }
      require(depth <= maxDepth, "nested deeper than " + maxDepth + " levels", line);
      require(values <= maxValues, "of more than " + maxValues + " values", line);
    }
  }

  private static void require(boolean holds, String otherwise, int line) {
    if (!holds) {
      throw Refusal.invalid("The body is JSON " + otherwise + " (line " + line + ").");
    }
  }
}
