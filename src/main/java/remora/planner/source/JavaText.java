package remora.planner.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import remora.planner.entity.Placeholders;

/** Text as Java source. */
record JavaText(Placeholders inputs) {

  /** A literal. Everything but plain letters is escaped, direction marks and line ends too. */
  static String literal(String text) {
    var literal = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> literal.append("\\\"");
        case '\\' -> literal.append("\\\\");
        case '\n' -> literal.append("\\n");
        case '\r' -> literal.append("\\r");
        case '\t' -> literal.append("\\t");
        default -> {
          boolean plain = (c >= ' ' && c < 127) || Character.isLetterOrDigit(c);
          literal.append(
              plain ? String.valueOf(c) : String.format(Locale.ROOT, "\\u%04x", (int) c));
        }
      }
    }
    return literal.append('"').toString();
  }

  /** An expression: literals, and calls for the values that the text names. */
  String expression(String template) {
    var parts = new ArrayList<String>();
    String rest = template;
    for (String key : inputs.named(template)) {
      int at = rest.indexOf(Placeholders.of(key));
      if (at > 0) {
        parts.add(literal(rest.substring(0, at)));
      }
      parts.add("input(" + literal(key) + ")");
      rest = rest.substring(at + Placeholders.of(key).length());
    }
    if (!rest.isEmpty() || parts.isEmpty()) {
      parts.add(literal(rest));
    }
    return String.join(" + ", parts);
  }

  static String list(List<String> literals) {
    return String.join(", ", literals.stream().map(JavaText::literal).toList());
  }
}
