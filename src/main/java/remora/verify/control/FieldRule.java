package remora.verify.control;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import remora.browser.entity.Node;
import remora.browser.entity.Node.State;
import remora.verify.entity.Facts;

/**
 * "The Name field is «Ada»", "«France» is selected in the Country dropdown", "the Terms checkbox is
 * checked".
 */
final class FieldRule implements Rule {

  private static final String FIELD =
      "(?:input |text |form )?(?:field|box|input|textbox|dropdown|drop-down|select|menu|list)";
  private static final Pattern VALUE =
      Pattern.compile(
          "(?i)^(?:the )?(?:value (?:of|in) )?(?:the )?(.+?) "
              + FIELD
              + "(?:'s value)? (?:is|has|contains|equals|shows|reads|holds)(?: (?:set|filled|equal)"
              + " (?:to|with))?(?: the)?(?: value)?(?: of)? (.+)$");
  private static final Pattern CHOSEN =
      Pattern.compile(
          "(?i)^(.+?) is (?:selected|chosen|set) (?:in|from|as) (?:the )?(.+?)(?: "
              + FIELD
              + ")?$");
  private static final Pattern CHECKED =
      Pattern.compile(
          "(?i)^(?:the )?(.+?) (?:checkbox|check box|box|switch|toggle|radio button|option) is"
              + " (checked|ticked|selected|on|enabled|unchecked|unticked|off|cleared)$");

  @Override
  public Optional<Finding> test(Sentence claim, Facts facts) {
    var checked = CHECKED.matcher(claim.words());
    if (checked.matches() && !checked.group(2).equalsIgnoreCase("enabled")) {
      return Optional.of(
          checked(
              claim.filled(checked.group(1)), checked.group(2).toLowerCase(Locale.ROOT), facts));
    }
    var value = VALUE.matcher(claim.words());
    if (value.matches() && !state(value.group(2))) {
      return Optional.of(value(claim.filled(value.group(1)), claim.filled(value.group(2)), facts));
    }
    var chosen = CHOSEN.matcher(claim.words());
    return chosen.matches()
        ? Optional.of(value(claim.filled(chosen.group(2)), claim.filled(chosen.group(1)), facts))
        : Optional.empty();
  }

  private static boolean state(String word) {
    return word.toLowerCase(Locale.ROOT)
        .matches(
            "visible|shown|displayed|present|enabled|disabled|there|available|required|gone|on the"
                + " page|invalid|selected|hidden");
  }

  private static Finding value(String name, String wanted, Facts facts) {
    var field = field(name, facts, node -> Page.field(node));
    if (field.isEmpty()) {
      return Finding.unknown("There is no field \"" + name + "\".");
    }
    var node = field.get();
    if (node.attribute("type").equals("password")) {
      return Finding.unknown("What a password field holds cannot be seen.");
    }
    boolean empty = wanted.equalsIgnoreCase("empty") || wanted.equalsIgnoreCase("blank");
    boolean filled = wanted.equalsIgnoreCase("filled") || wanted.equalsIgnoreCase("filled in");
    var actual = Page.fold(node.value());
    boolean holds =
        empty ? actual.isEmpty() : filled ? !actual.isEmpty() : actual.equals(Page.fold(wanted));
    return Finding.of(
        holds,
        "The field \"" + node.name() + "\" holds \"" + node.value() + "\".",
        List.of(node.ref()));
  }

  private static Finding checked(String name, String state, Facts facts) {
    var box =
        field(
            name,
            facts,
            node -> List.of("checkbox", "switch", "radio", "option").contains(node.role()));
    if (box.isEmpty()) {
      return Finding.unknown("There is no checkbox \"" + name + "\".");
    }
    boolean wanted = List.of("checked", "ticked", "selected", "on").contains(state);
    boolean on = box.get().is(State.CHECKED) || box.get().is(State.SELECTED);
    return Finding.of(
        on == wanted,
        "\"" + box.get().name() + "\" is " + (on ? "on." : "off."),
        List.of(box.get().ref()));
  }

  private static Optional<Node> field(String name, Facts facts, Predicate<Node> kind) {
    var core = Wording.core(name);
    var fields = Page.of(facts.page()).visible(kind);
    return fields.stream()
        .filter(node -> Wording.plain(node.name()).equals(core))
        .findFirst()
        .or(
            () ->
                fields.stream()
                    .filter(
                        node ->
                            Wording.within(core, node.name() + " " + node.attribute("placeholder"))
                                || Wording.plain(node.attribute("name")).equals(core))
                    .findFirst());
  }
}
