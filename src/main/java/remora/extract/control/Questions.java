package remora.extract.control;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
import java.util.Optional;

/**
 * Finds the question in an instruction and says it with the name of its value: {@code how much does
 * the kettle cost} becomes {@code price of the kettle}. A question that names no value is left
 * without one, so that nothing is guessed for it.
 */
final class Questions {

  private static final String ASKS =
      "(?:who|whom|whose|what|when|where|which|why|how|is|are|was|were|does|did|do|can|has|have)";
  private static final Pattern DIRECT =
      Pattern.compile(
          "^(?:(?:in|at|on|by|for|from|to|with|since|until)\\s+(?:who|what|which|how))\\b|^"
              + ASKS
              + "(?:'s)?\\b");
  private static final Pattern INDIRECT =
      Pattern.compile(
          "(?i)^(?:(?:please|hi|hello|hey|can you|could you|i want to|we want to|i need to|i(?:'d|"
              + " would) like to)[\\s,]+)*(?:tell me|let me know|find out|know|figure out|work out|i"
              + " wonder|do you know|say|see|check|determine|report|show me)\\s+(?:if\\b|whether\\b)?");
  private static final Pattern AFTER_ACT =
      Pattern.compile(
          "(?i)(?:[.?!;:]\\s+|\\n|,\\s+(?:and\\s+|then\\s+)*|\\s(?:and|then|to)\\s+)((?:(?:please|then|and)\\s+)*(?:(?:tell"
              + " me|let me know|find out|know|see|check|figure out|work out)\\s+)?(?:"
              + ASKS
              + "|if|whether)(?:'s)?\\s[^.?!;\\n]*[.?!]?)\\s*$");
  private static final Pattern READS =
      Pattern.compile(
          "(?i)^(?:please\\s+|can you\\s+|could you\\s+)*(?:read|get|find|extract|return|list|give|collect|scrape|fetch|retrieve|count|which|what|who|when|where|how|tell|is|are|does|i\\b)");

  /** Pattern of a question and what it asks for; the first that fits holds. */
  private record Rule(Pattern pattern, String field) {
    static Rule of(String pattern, String field) {
      return new Rule(Pattern.compile("^(?:" + pattern + ")\\b"), field);
    }
  }

  private static final List<Rule> RULES =
      List.of(
          Rule.of(
              "(?:who|by whom|by who|which \\pL+) (?:wrote|writes|authored|penned|published|"
                  + "was .{1,30}"
                  + " written|is .{1,30} by)",
              "author of"),
          Rule.of("who(?: is|'s) (?:this|it|the \\pL+) by", "author of"),
          Rule.of("who (?:makes|made|manufactures|produces)", "brand of"),
          Rule.of("who sells", "seller of"),
          Rule.of("who (?:is|are|was|were) the", "the"),
          Rule.of(
              "how much (?:do|does|did|will) .{1,60} weigh|how heavy (?:is|are|was)|"
                  + "what (?:do|does) .{1,60}"
                  + " weigh|what .{1,60} weighs",
              "weight of"),
          Rule.of("how much (?:is|are) (?:the )?(?:shipping|delivery|postage)", "shipping of"),
          Rule.of("how much (?:is|are) (?:the )?(?:tax|vat)", "tax of"),
          Rule.of("how much (?:is|does|are|do|for|will|did)", "price of"),
          Rule.of("what (?:do|does|will) .{1,80} cost", "price of"),
          Rule.of("(?:what|how much) .{1,80} costs?", "price of"),
          Rule.of("where (?:the|your|their|its) .{1,60} (?:is|are)", "address of"),
          Rule.of("how (?:tall|high) (?:is|are|was)", "height of"),
          Rule.of("how wide (?:is|are|was)", "width of"),
          Rule.of("how deep (?:is|are|was)", "depth of"),
          Rule.of("how (?:big|large) (?:is|are|was)", "size of"),
          Rule.of("how old (?:is|are|was)", "age of"),
          Rule.of("how long (?:is|are|was|does|do|will)", "duration of"),
          Rule.of(
              "(?:when|what time|at what time) (?:do|does|is|are) .{1,60} (?:open|close|"
                  + "closed)",
              "opening hours of"),
          Rule.of(
              "(?:when|what time|at what time) (?:do|does|will) .{1,60} (?:leave|depart)s?",
              "departure of"),
          Rule.of("(?:when|what time|at what time) (?:do|does|will) .{1,60} arrive", "arrival of"),
          Rule.of(
              "when (?:was|were|did) .{1,60} (?:last )?(?:updated|modified|changed|edited)",
              "updated of"),
          Rule.of(
              "(?:when|on (?:what|which) (?:day|date)) (?:was|were|is|"
                  + "did) .{0,60}(?:published|posted|written|released|printed|come out)",
              "date of"),
          Rule.of("when (?:is|are) (?:the|this|it)", "date of"),
          Rule.of("where (?:is|are|can|do)", "address of"));

  private static final Pattern DONE =
      Pattern.compile(
          "^(?:who|when was|when were|when is|when did) (?:.{1,60} )?(\\pL{3,}(?:ed|born|built|found))\\b");
  private static final Pattern HAS =
      Pattern.compile(
          "^(?:is|are|does|do|has|have)\\b.{0,60}?\\b(?:have|has|with|include|offer|there)\\s+(?:a |an |any |the )?(\\pL+(?: \\pL+)?)$");
  private static final Pattern STATE =
      Pattern.compile(
          "^(?:is|are) (?:the |a |any )?(\\pL+(?: \\pL+)?) (?:included|allowed|free|possible|required|open|closed)$");

  private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\pL\\pN]*(?: \\p{Lu}[\\pL\\pN]*)+");
  private static final List<String> THINGS =
      List.of("product", "item", "result", "record", "entry", "row", "thing", "listing", "one");

  private Questions() {}

  /** The question of an instruction that has something else to do before it. */
  static String last(String instruction) {
    String text = instruction.strip().replace('’', '\'');
    if (READS.matcher(text).find() && !text.matches("(?s).*[.?!;\\n]\\s*\\S.*")) {
      return instruction;
    }
    Matcher after = AFTER_ACT.matcher(text);
    return after.find() ? after.group(1) : instruction;
  }

  /** Without "tell me", "I want to know". */
  static String direct(String text) {
    Matcher indirect = INDIRECT.matcher(text);
    if (!indirect.find()) {
      return text;
    }
    String rest = text.substring(indirect.end()).strip();
    boolean whether = indirect.group().matches("(?i).*(?:if|whether)$");
    return DIRECT.matcher(rest).find() || whether ? rest : text;
  }

  /** The question by the name of its value; empty when it is none of these. */
  static Optional<String> named(String question) {
    for (Rule rule : RULES) {
      Matcher m = rule.pattern().matcher(question);
      if (m.find()) {
        String whole = m.group();
        boolean inside = rule.field().endsWith(" of") && whole.split(" ", -1).length > 3;
        return Optional.of(
            rule.field() + " " + (inside ? whole : "") + question.substring(m.end()));
      }
    }
    Matcher done = DONE.matcher(question);
    if (done.find()) {
      return Optional.of(done.group(1) + (question.startsWith("who") ? " by" : ""));
    }
    String plain = question.replaceFirst("[?.!\\s]+$", "");
    for (Pattern pattern : List.of(HAS, STATE)) {
      Matcher m = pattern.matcher(plain);
      if (m.find()) {
        return Optional.of(m.group(1));
      }
    }
    return Optional.empty();
  }

  /** A name of several capitalised words that the page lacks: the question is not about it. */
  static boolean asksElsewhere(String question, Page page) {
    if (!is(direct(Words.lower(question)))) {
      return false;
    }
    String all = spaced(page.document().text());
    Matcher name = NAME.matcher(question);
    while (name.find()) {
      if (name.start() > 0 && !all.contains(spaced(name.group()))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the page speaks of such things where it names its lists, or says their number. */
  static boolean lists(String noun, Page page) {
    String one = Words.singular(noun);
    if (THINGS.contains(one)) {
      return true;
    }
    String number = "(?i)\\d\\s+(?:\\pL+\\s+)?" + Pattern.quote(one);
    if (Pattern.compile(number).matcher(page.body().text()).find()) {
      return true;
    }
    return page
        .document()
        .select("title, h1, h2, h3, h4, h5, h6, th, caption, [class], [id], [aria-label]")
        .stream()
        .map(
            e ->
                (e.hasAttr("class") || e.hasAttr("id") || e.hasAttr("aria-label")
                        ? e.className() + " " + e.id() + " " + e.attr("aria-label")
                        : "")
                    + (e.normalName().matches("title|h\\d|th|caption") ? " " + e.text() : ""))
        .anyMatch(text -> Words.singulars(Words.of(text)).contains(one));
  }

  /** Whether the whole page is a list of such things by its title; anything listed is a thing. */
  static boolean isAbout(String noun, Page page) {
    String one = Words.singular(noun);
    return THINGS.contains(one)
        || page.document().select("title, h1").stream()
            .anyMatch(e -> Words.singulars(Words.of(e.text())).contains(one));
  }

  /** Whether a noun names nothing but records as such. */
  static boolean isThing(String noun) {
    return THINGS.contains(Words.singular(noun));
  }

  private static String spaced(String text) {
    return " " + String.join(" ", Words.of(text)) + " ";
  }

  static boolean is(String text) {
    return DIRECT.matcher(text).find();
  }
}
