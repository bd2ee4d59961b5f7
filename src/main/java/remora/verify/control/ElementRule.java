package remora.verify.control;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import remora.browser.entity.Node;
import remora.browser.entity.Node.State;
import remora.verify.entity.Facts;

/** "The Save button is enabled", "a link named «Help» exists", "there is a search field". */
final class ElementRule implements Rule {

  private static final Map<String, Set<String>> ROLES =
      Map.ofEntries(
          Map.entry("button", Set.of("button")),
          Map.entry("link", Set.of("link")),
          Map.entry("tab", Set.of("tab")),
          Map.entry("field", Set.of("textbox", "searchbox", "combobox", "spinbutton", "listbox")),
          Map.entry("input", Set.of("textbox", "searchbox", "combobox", "spinbutton")),
          Map.entry("box", Set.of("textbox", "searchbox", "combobox", "checkbox")),
          Map.entry("dropdown", Set.of("combobox", "listbox")),
          Map.entry("checkbox", Set.of("checkbox", "switch")),
          Map.entry("heading", Set.of("heading")),
          Map.entry("image", Set.of("img", "image")),
          Map.entry("form", Set.of("form")),
          Map.entry("dialog", Set.of("dialog", "alertdialog")),
          Map.entry("popup", Set.of("dialog", "alertdialog")),
          Map.entry("modal", Set.of("dialog", "alertdialog")),
          Map.entry("table", Set.of("table", "grid")),
          Map.entry("menu", Set.of("menu", "navigation")));
  private static final String KIND =
      "(button|link|tab|field|input|box|dropdown|checkbox|heading|image|form|dialog|popup|modal|table|menu)";
  private static final String STATE =
      "(enabled|disabled|visible|shown|displayed|present|there|available|exists?|appears?|on the"
          + " page|open|opened|selected|active|expanded|collapsed|required|invalid)";
  private static final Pattern NAMED_FIRST =
      Pattern.compile(
          "(?i)^(?:there (?:is|are) |i can see )?(?:an? |the )?(.*?)\\s*\\b"
              + KIND
              + "(?: (?:is|are|has|was|been|now|still| )*"
              + STATE
              + ")?$");
  private static final Pattern KIND_FIRST =
      Pattern.compile(
          "(?i)^(?:there (?:is|are) )?(?:an? |the )?"
              + KIND
              + " (?:named |called |labell?ed |with (?:the )?(?:text|name|label|title) |saying"
              + " |titled )?(«\\d»)(?: (?:is|are|was|now| )*"
              + STATE
              + ")?$");

  @Override
  public Optional<Finding> test(Sentence claim, Facts facts) {
    var kindFirst = KIND_FIRST.matcher(claim.words());
    if (kindFirst.matches()) {
      return Optional.of(
          found(claim.filled(kindFirst.group(2)), kindFirst.group(1), kindFirst.group(3), facts));
    }
    var named = NAMED_FIRST.matcher(claim.words());
    boolean bare = named.matches() && named.group(3) == null && !claim.lower().startsWith("there ");
    return named.matches() && !bare
        ? Optional.of(found(claim.filled(named.group(1)), named.group(2), named.group(3), facts))
        : Optional.empty();
  }

  private static Finding found(String name, String kind, String state, Facts facts) {
    var core = name.isBlank() ? "" : Wording.core(name);
    var roles = ROLES.get(kind.toLowerCase(Locale.ROOT));
    var nodes =
        Page.of(facts.page()).visible(node -> roles.contains(node.role()) && named(core, node));
    if (nodes.isEmpty()) {
      boolean login =
          kind.equalsIgnoreCase("form") && Set.of("login", "log in", "sign in").contains(core);
      return login && Page.of(facts.page()).asksForPassword()
          ? Finding.of(true, "The page asks for a password.")
          : Finding.of(false, "There is no " + kind + " \"" + core + "\".");
    }
    var wanted = state == null ? "visible" : state.toLowerCase(Locale.ROOT);
    var fitting = nodes.stream().filter(node -> fits(node, wanted)).findFirst();
    return Finding.of(
        fitting.isPresent(),
        "The "
            + kind
            + " \""
            + Page.label(nodes.get(0))
            + "\" is "
            + (fitting.isPresent() ? "" : "not ")
            + wanted
            + ".",
        List.of(fitting.orElse(nodes.get(0)).ref()));
  }

  /** The same words, or a name that begins with them and says little more. */
  private static boolean named(String core, Node node) {
    var label = Wording.plain(Page.label(node));
    return core.isEmpty()
        || label.equals(core)
        || (Wording.within(core, label)
            && Wording.words(label).size() <= Wording.words(core).size() + 3);
  }

  private static boolean fits(Node node, String state) {
    return switch (state) {
      case "enabled", "available" -> !node.is(State.DISABLED);
      case "disabled" -> node.is(State.DISABLED);
      case "selected", "active" -> node.is(State.SELECTED) || node.is(State.CHECKED);
      case "expanded" -> node.is(State.EXPANDED);
      case "collapsed" -> node.is(State.COLLAPSED);
      case "required" -> node.is(State.REQUIRED);
      case "invalid" -> node.is(State.INVALID);
      default -> true;
    };
  }
}
