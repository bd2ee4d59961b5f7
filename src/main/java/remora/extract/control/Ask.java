package remora.extract.control;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a sentence asks to read.
 *
 * @param fields the names of the wanted values; empty when it names none
 * @param many whether every record of a list is meant
 * @param tail what follows the fields: {@code of the Blue Kettle}
 */
record Ask(List<String> fields, boolean many, String tail) {

  private static final Pattern LEAD =
      Pattern.compile(
          "^(?:(?:please|kindly|now|then|and|can you|could you|i want to|i need to|i want|i"
              + " need|you should)\\s+)*(?:(?:read|get|find(?: out)?|extract|return|list|show(?:"
              + " me)?|report|grab|fetch|copy|collect|scrape|give(?: me)?|tell(?:"
              + " me)?|retrieve|look"
              + " up|note|see|check|determine|identify|output|print|say|capture|pull|gather|state|name|obtain|provide)\\b\\s*(?:me\\s+)?|)(?:(?:what(?:'s|’s|"
              + " is| are| was| were)?|which(?: is| are)?|who(?:'s|’s| is|"
              + " are)?)\\b\\s*)?(?:(?:back|out|down|only|just)\\s+)*");
  private static final Pattern ARTICLES =
      Pattern.compile(
          "^(?:(?:the|a|an|all|every|each|of|any|its|their|current|full|exact|entire|whole|complete|first|top|list|text"
              + " of)\\s+|\\d+\\s+)*");
  private static final Pattern CUT =
      Pattern.compile(
          "\\s+(?:of|from|on|for|in|that|which|with|under|over|below|above|whose|by|at|costing|listed|shown|displayed|available|about|is|are|was|does|as|to|cost|costs|currently|you)\\b|[.?!;:]|$");
  private static final Pattern NOUN =
      Pattern.compile(
          "\\b(?:all|every|each|top \\d+|first \\d+|the \\d+|list of|list|most"
              + " \\pL+|cheapest|of|these|those|for"
              + " each|\\d+|rated|expensive|newest|latest)\\s+(?:the\\s+)?(?:\\pL+ed\\s+)?((?:\\pL+\\s+)??\\pL+)\\b");
  private static final Pattern HOW_MANY =
      Pattern.compile(
          "\\b(?:how many|number of|count(?: of)?(?: all)?(?:"
              + " the)?|total)\\s+(?:different\\s+|the\\s+)?(\\pL+)");

  static Ask of(String sentence) {
    String text = Words.squeeze(sentence.toLowerCase(Locale.ROOT)).replace('’', '\'');
    String asked = question(text);
    Matcher lead = LEAD.matcher(asked);
    String rest = lead.find() ? asked.substring(lead.end()) : asked;
    boolean every =
        rest.matches("^(?:the\\s+)?(?:all|every|each|list of)\\b.*")
            || asked.matches("^(?:please\\s+)?list\\b.*");
    Matcher articles = ARTICLES.matcher(rest);
    String named = articles.find() ? rest.substring(articles.end()) : rest;
    Matcher cut = CUT.matcher(named);
    String head = cut.find() ? named.substring(0, cut.start()) : named;
    String tail = named.substring(head.length());
    List<String> fields = new ArrayList<>();
    for (String field : head.split("\\s*,\\s*(?:and\\s+)?|\\s+and\\s+|\\s*&\\s*", -1)) {
      String plain = ARTICLES.matcher(field).replaceFirst("").strip();
      if (!plain.isEmpty() && Words.of(plain).size() <= 5) {
        fields.add(plain);
      }
    }
    boolean many =
        every
            || tail.matches("^ (?:of|for|from)(?: the)? (?:all|every|each|top|first \\d|\\d+)\\b.*")
            || Counts.wanted(text) > 1
            || (fields.size() == 1 && plural(fields.get(0)))
            || (tail.matches("^ (?:of|for) (?:the )?\\pL+s\\b.*")
                && fields.stream().anyMatch(Ask::plural));
    return new Ask(fields, many, tail);
  }

  private static boolean plural(String field) {
    List<String> words = Words.of(field);
    String last = words.get(words.size() - 1);
    return !Words.singular(last).equals(last);
  }

  /** Questions that name their value by another word. */
  private static String question(String text) {
    String direct = Questions.direct(text);
    String t = direct;
    return t.matches(
            "^(?:is|are|check (?:if|whether)|whether|tell me (?:if|whether)|find out"
                + " (?:if|whether)).*\\b(?:in stock|available|sold out)\\b.*")
        ? "availability of " + t
        : Questions.named(t).orElse(t);
  }

  /**
   * The things an instruction is about, in the plural it uses; {@code items} when it names none.
   */
  static String noun(String instruction) {
    Matcher m = NOUN.matcher(instruction.toLowerCase(Locale.ROOT));
    while (m.find()) {
      List<String> words = Words.of(m.group(1));
      String last = words.get(words.size() - 1);
      if (!Words.singular(last).equals(last)
          || (Lexicon.shared().groups(last).isEmpty() && last.endsWith("s"))) {
        return last;
      }
      String first = words.get(0);
      if (!Words.singular(first).equals(first)) {
        return first;
      }
    }
    return "items";
  }

  /** What is counted: {@code reviews} in {@code how many reviews}. */
  static String counted(String words, String instruction) {
    Matcher m = HOW_MANY.matcher(instruction.toLowerCase(Locale.ROOT));
    if (m.find()) {
      return m.group(1);
    }
    List<String> noun = new ArrayList<>(Words.of(words));
    noun.removeAll(List.of("count", "total", "number", "num", "of", "the", "how", "many"));
    return noun.isEmpty() ? "items" : noun.get(noun.size() - 1);
  }

  static boolean counts(String instruction) {
    String text = instruction.toLowerCase(Locale.ROOT);
    return HOW_MANY.matcher(text).find()
        && !text.contains("total price")
        && !text.contains("phone number of")
        && !text.matches(".*\\btotal (?:amount|cost|due|price)\\b.*");
  }
}
