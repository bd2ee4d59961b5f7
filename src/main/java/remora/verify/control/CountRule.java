package remora.verify.control;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import remora.browser.entity.Node;
import remora.verify.entity.Facts;

/** "There are at least 3 rows", "the list has 4 items", "12 results are shown". */
final class CountRule implements Rule {

  private static final String AMOUNT =
      "((?:(?:" + Comparison.WORDS + ")\\s*)?(?:" + Comparison.NUMBER + "))";
  private static final Pattern EXISTS =
      Pattern.compile(
          "(?i)^(?:there (?:is|are) |the (?:page|list|table|form) (?:has|contains|shows|lists) )"
              + AMOUNT
              + " (?:\\w+ )?(\\p{L}+)(?: (?:on|in|shown|listed|visible).*)?$");
  private static final Pattern SHOWN =
      Pattern.compile(
          "(?i)^"
              + AMOUNT
              + " (?:\\w+ )?(\\p{L}+) (?:is|are|were)"
              + " (?:shown|visible|displayed|listed|present|found|on the page)$");
  private static final Map<String, Set<String>> ROLES =
      Map.of(
          "row",
          Set.of("row"),
          "link",
          Set.of("link"),
          "button",
          Set.of("button"),
          "heading",
          Set.of("heading"),
          "checkbox",
          Set.of("checkbox"),
          "image",
          Set.of("img", "image"),
          "article",
          Set.of("article"),
          "tab",
          Set.of("tab"),
          "field",
          Set.of("textbox", "searchbox", "combobox"));

  @Override
  public Optional<Finding> test(Sentence claim, Facts facts) {
    var exists = EXISTS.matcher(claim.words());
    var shown = SHOWN.matcher(claim.words());
    boolean first = exists.matches();
    if (!first && !shown.matches()) {
      return Optional.empty();
    }
    var amount = first ? exists.group(1) : shown.group(1);
    var noun =
        Wording.singular((first ? exists.group(2) : shown.group(2)).toLowerCase(Locale.ROOT));
    return Comparison.of(amount).map(comparison -> counted(comparison, noun, facts));
  }

  private static Finding counted(Comparison comparison, String noun, Facts facts) {
    var page = Page.of(facts.page());
    var stated = Pattern.compile("(?i)\\b(\\d[\\d,.]*) (?:\\w+ )?" + Pattern.quote(noun) + "s?\\b");
    for (var line : page.lines()) {
      var match = stated.matcher(line);
      if (!ROLES.containsKey(noun) && match.find()) {
        var number = Comparison.number(match.group(1));
        return number
            .map(
                value ->
                    Finding.of(
                        comparison.holds(value),
                        "The page states \"" + line + "\".",
                        List.of(line)))
            .orElseGet(() -> Finding.unknown("Not a number: " + line));
      }
    }
    if (ROLES.containsKey(noun)) {
      int count =
          page.visible(node -> ROLES.get(noun).contains(node.role()) && !header(node, facts))
              .size();
      return Finding.of(comparison.holds(count), "There are " + count + " of role " + noun + ".");
    }
    int named =
        page.visible(
                node ->
                    Wording.words(node.attribute("class") + " " + node.attribute("data-testid"))
                        .contains(noun))
            .size();
    if (named > 0) {
      return Finding.of(comparison.holds(named), named + " elements are marked as " + noun + ".");
    }
    int items =
        page.visible(node -> node.role().equals("listitem") && !inNavigation(node, facts)).size();
    return noun.equals("item") && items > 0
        ? Finding.of(comparison.holds(items), "There are " + items + " list items.")
        : Finding.unknown("It cannot be told which elements are " + noun + "s.");
  }

  private static boolean header(Node row, Facts facts) {
    return row.role().equals("row")
        && facts.page().nodes().stream()
            .anyMatch(
                node -> node.parent().equals(row.ref()) && node.role().equals("columnheader"));
  }

  private static boolean inNavigation(Node node, Facts facts) {
    var parent = facts.page().node(node.parent());
    int depth = 0;
    while (parent.isPresent() && depth++ < 50) {
      if (Set.of("navigation", "banner", "contentinfo").contains(parent.get().role())) {
        return true;
      }
      parent = facts.page().node(parent.get().parent());
    }
    return false;
  }
}
