package remora.practice.control;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** HTML with {@code {{name}}} places. Values are escaped, except those put in as markup. */
public final class Template {

  private static final Pattern PLACE = Pattern.compile("\\{\\{([a-zA-Z]+)}}");

  private final String html;
  private final Map<String, String> values = new HashMap<>();

  private Template(String html) {
    this.html = html;
  }

  public static Template of(String html) {
    return new Template(html);
  }

  /** Puts plain text; safe between tags and in quoted attributes. */
  public Template text(String name, Object value) {
    values.put(name, escape(String.valueOf(value)));
    return this;
  }

  /** Puts HTML that was itself made by a template. */
  public Template markup(String name, String value) {
    values.put(name, value);
    return this;
  }

  /**
   * The finished HTML.
   *
   * @throws IllegalStateException if a place has no value
   */
  public String render() {
    // One pass over the template: braces inside a value are text, not a place.
    return PLACE.matcher(html).replaceAll(place -> Matcher.quoteReplacement(value(place.group(1))));
  }

  private String value(String name) {
    var value = values.get(name);
    if (value == null) {
      throw new IllegalStateException("nothing given for {{" + name + "}}");
    }
    return value;
  }

  /** The text with the five characters escaped that mean something in HTML. */
  public static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
