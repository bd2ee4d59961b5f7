package remora.planner.control;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import remora.browser.entity.Node;
import remora.planner.language.Lexicon;
import remora.planner.language.Phrase;
import remora.planner.language.Similarity;
import remora.planner.language.Words;

/** How well a node's labels answer to words. */
public final class Labels {

  private static final int LONGEST_LABEL = 160;

  private static final List<String> MARKUP = List.of("name", "id", "data-testid");

  private static final Set<String> PHONES =
      Set.of("phone", "phone number", "telephone", "telephone number", "number", "mobile number");
  private static final Set<String> MAILS =
      Set.of("email", "e-mail", "mail", "email address", "e-mail address", "mail address");

  private Labels() {}

  /** The best of its visible names; what only the markup says counts less. */
  public static double similarity(String wanted, Node node) {
    return similarity(Phrase.of(wanted), node);
  }

  public static double similarity(Phrase wanted, Node node) {
    double best = weighed(1, wanted, node.name());
    best = node.text().equals(node.name()) ? best : Math.max(best, weighed(1, wanted, node.text()));
    best = Math.max(best, node.role().equals("button") ? weighed(1, wanted, node.value()) : 0);
    best = Math.max(best, weighed(.95, wanted, node.attribute("title")));
    best = Math.max(best, weighed(.95, wanted, node.attribute("placeholder")));
    for (var attribute : MARKUP) {
      best = Math.max(best, weighed(.8, wanted, node.attribute(attribute)));
    }
    best = Math.max(best, kindOfValue(wanted, node));
    return Math.max(best, node.role().equals("link") ? weighed(.72, wanted, lastSegment(node)) : 0);
  }

  /** "The phone number", "the e-mail address": words that look like one. */
  private static double kindOfValue(Phrase wanted, Node node) {
    var text = node.text().isEmpty() ? node.name() : node.text();
    var kind = wanted.toString().toLowerCase(Locale.ROOT);
    boolean phone =
        PHONES.contains(kind)
            && text.length() < 25
            && text.chars().filter(Character::isDigit).count() >= 6
            && text.chars().noneMatch(Character::isLetter);
    boolean mail =
        MAILS.contains(kind)
            && text.length() < 80
            && text.indexOf('@') > 0
            && text.indexOf(' ') < 0;
    return phone || mail ? .8 : 0;
  }

  /**
   * For a label given literally: it says all its words, or is known to mean the same. A spelling
   * that is merely alike ("here" for "there") is another label.
   */
  static boolean says(String label, Node node) {
    var words = Words.of(label);
    return Stream.of(
            node.name(),
            node.text(),
            node.value(),
            node.attribute("title"),
            node.attribute("placeholder"),
            node.attribute("name"),
            node.attribute("id"),
            node.attribute("data-testid"),
            lastSegment(node))
        .filter(text -> !text.isBlank())
        .anyMatch(
            text ->
                text.strip().equalsIgnoreCase(label.strip())
                    || (!words.isEmpty() && Words.of(text).containsAll(words))
                    || String.join("", Words.of(text)).equals(String.join("", words))
                    || Lexicon.same(label, text));
  }

  private static double weighed(double weight, Phrase wanted, String label) {
    return label.isEmpty() || label.length() > LONGEST_LABEL
        ? 0
        : weight * Similarity.of(wanted, label);
  }

  private static String lastSegment(Node link) {
    var href = link.attribute("href");
    if (!href.startsWith("http") && !href.startsWith("file:")) {
      // No path: "javascript:", "mailto:", or the whole document in a "data:" address.
      return "";
    }
    int end = end(href, '?', end(href, '#', href.length()));
    while (end > 0 && href.charAt(end - 1) == '/') {
      end--;
    }
    int slash = href.lastIndexOf('/', end - 1);
    int dot = href.indexOf('.', slash + 1);
    return slash < 8 ? "" : href.substring(slash + 1, dot < 0 || dot > end ? end : dot);
  }

  private static int end(String href, char mark, int otherwise) {
    int at = href.indexOf(mark);
    return at < 0 ? otherwise : Math.min(at, otherwise);
  }

  /** What a person would call it. */
  public static String spoken(Node node) {
    var name =
        !node.name().isEmpty()
            ? node.name()
            : !node.text().isEmpty() ? node.text() : node.attribute("id");
    var shown = name.length() > 60 ? name.substring(0, 60) + "…" : name;
    return node.role() + " \"" + shown + "\"";
  }
}
