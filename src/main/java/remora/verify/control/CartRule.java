package remora.verify.control;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Optional;
import remora.browser.entity.Node;
import remora.verify.entity.Facts;

/** "The cart has 2 items", "the cart is empty", "the kettle is in the cart". */
final class CartRule implements Rule {

  private static final String CART = "(?:shopping )?(?:cart|basket|bag|trolley)";
  private static final Pattern COUNTED =
      Pattern.compile(
          "(?i)^(?:the |my )?"
              + CART
              + "(?: badge| counter| icon)? (?:has|contains?|shows?|holds|is|says) ((?:(?:"
              + Comparison.WORDS
              + ")\\s*)?(?:"
              + Comparison.NUMBER
              + "))(?: (?:items?|products?|articles?|things?))?$|^(?:there (?:is|are) )?((?:(?:"
              + Comparison.WORDS
              + ")\\s*)?(?:"
              + Comparison.NUMBER
              + ")) (?:items?|products?|articles?)(?: (?:is|are))? in (?:the|my) "
              + CART
              + "$");
  private static final Pattern EMPTY = Pattern.compile("(?i)^(?:the |my )?" + CART + " is empty$");
  private static final Pattern NAME = Pattern.compile("(?i)\\b(cart|basket|bag|trolley)\\b");
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final Pattern ITEMS =
      Pattern.compile("(?i)\\b(\\d+) (?:items?|products?|articles?)\\b");

  @Override
  public Optional<Finding> test(Sentence claim, Facts facts) {
    var counted = COUNTED.matcher(claim.words());
    boolean empty = EMPTY.matcher(claim.words()).matches();
    if (!empty && !counted.matches()) {
      return Optional.empty();
    }
    var comparison =
        empty
            ? Optional.of(new Comparison("=", 0))
            : Comparison.of(counted.group(1) == null ? counted.group(2) : counted.group(1));
    return comparison.map(wanted -> compared(wanted, facts));
  }

  private static Finding compared(Comparison wanted, Facts facts) {
    var page = Page.of(facts.page());
    var saysEmpty =
        page.lines().stream()
            .filter(
                line ->
                    line.matches("(?i).*\\b(cart|basket|bag|trolley) is (currently )?empty\\b.*"))
            .findFirst();
    if (saysEmpty.isPresent()) {
      return Finding.of(
          wanted.holds(0), "The page says that the cart is empty.", List.of(saysEmpty.get()));
    }
    var badge =
        page
            .visible(
                node ->
                    NAME.matcher(
                            node.name()
                                + " "
                                + node.text()
                                + " "
                                + node.attribute("class")
                                + " "
                                + node.attribute("id"))
                        .find())
            .stream()
            .flatMap(node -> number(node, facts).stream())
            .findFirst();
    return badge
        .map(
            number ->
                Finding.of(
                    wanted.holds(number),
                    "The cart shows " + number + ".",
                    List.of(String.valueOf(number))))
        .orElseGet(() -> Finding.unknown("The page does not tell how many items the cart has."));
  }

  /**
   * The number on the cart's own control, in what it contains, or in "2 items" next to its name;
   * prices do not count.
   */
  private static Optional<Integer> number(Node node, Facts facts) {
    var text = node.name() + " " + node.text();
    var items = ITEMS.matcher(text);
    if (items.find()) {
      return Optional.of(Integer.parseInt(items.group(1)));
    }
    if (plain(text)) {
      return first(text);
    }
    return facts.page().nodes().stream()
        .filter(child -> child.parent().equals(node.ref()) && child.is(Node.State.VISIBLE))
        .map(child -> child.text().isEmpty() ? child.name() : child.text())
        .filter(inner -> inner.strip().matches("\\(?\\d{1,3}\\)?( items?)?"))
        .flatMap(inner -> first(inner).stream())
        .findFirst();
  }

  private static boolean plain(String text) {
    return text.length() < 40
        && NUMBER.matcher(text).find()
        && !text.matches(".*[$€£].*|.*\\d[.,]\\d.*");
  }

  private static Optional<Integer> first(String text) {
    var number = NUMBER.matcher(text);
    return number.find() && number.group().length() < 5
        ? Optional.of(Integer.parseInt(number.group()))
        : Optional.empty();
  }
}
