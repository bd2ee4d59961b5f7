package remora.access.control;

import remora.access.entity.Refusal;

/**
 * Looks at JSON bytes before the parser does, and refuses what would cost it too much: the parser
 * recurses once a level (Parsson throws beyond 1000, measured as a 500 page) and makes an object of
 * every value.
 */
record JsonScan(int maxDepth, int maxValues) {

  /** A byte is kept as such, as a character, and in the text that it is of. */
  private static final long OF_A_BYTE = 5;

  /**
   * A value, or a name with its place in the map; a map or a list (Java 17, compressed pointers).
   */
  private static final long OF_A_VALUE = 100;

  private static final long OF_A_BRACKET = 200;

  /**
   * Throws INVALID, naming the line, at the first bracket too deep or value too many.
   *
   * @return bytes of memory that parsing will take, rather too many than too few
   */
  long check(byte[] json) {
    int depth = 0;
    int values = 1;
    int brackets = 0;
    int names = 0;
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
        case '[', '{' -> {
          depth++;
          brackets++;
        }
        case ']', '}' -> depth--;
        case ',' -> values++;
        case ':' -> names++;
        case '\n' -> line++;
        default -> {}
      }
      require(depth <= maxDepth, "nested deeper than " + maxDepth + " levels", line);
      require(values <= maxValues, "of more than " + maxValues + " values", line);
    }
    return OF_A_BYTE * json.length + OF_A_VALUE * ((long) values + names) + OF_A_BRACKET * brackets;
  }

  private static void require(boolean holds, String otherwise, int line) {
    if (!holds) {
      throw Refusal.invalid("The body is JSON " + otherwise + " (line " + line + ").");
    }
  }
}
