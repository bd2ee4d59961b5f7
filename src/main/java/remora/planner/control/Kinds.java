package remora.planner.control;

import java.util.Map;
import java.util.Set;
import remora.browser.entity.Node;
import remora.browser.entity.Node.State;

/** What nodes are, by role and state. */
public final class Kinds {

  static final Set<String> LINKS = Set.of("link", "button", "tab", "menuitem");
  private static final Set<String> INTERACTIVE =
      Set.of(
          "link",
          "button",
          "tab",
          "menuitem",
          "menuitemradio",
          "menuitemcheckbox",
          "option",
          "checkbox",
          "radio",
          "switch",
          "combobox",
          "treeitem",
          "summary",
          "textbox",
          "searchbox",
          "spinbutton",
          "slider",
          "listbox");
  private static final Set<String> TEXT_FIELDS = Set.of("textbox", "searchbox", "spinbutton");
  private static final Set<String> CHOICES =
      Set.of("checkbox", "radio", "switch", "menuitemcheckbox", "menuitemradio");
  private static final Set<String> NOT_TEXT =
      Set.of("submit", "button", "reset", "image", "hidden", "file", "checkbox", "radio");
  private static final Map<String, Set<String>> ROLES =
      Map.ofEntries(
          Map.entry("button", Set.of("button")),
          Map.entry("link", Set.of("link")),
          Map.entry("tab", Set.of("tab")),
          Map.entry("checkbox", Set.of("checkbox", "switch", "menuitemcheckbox")),
          Map.entry("box", Set.of("checkbox", "switch", "textbox", "searchbox", "combobox")),
          Map.entry("radio", Set.of("radio", "menuitemradio")),
          Map.entry("dropdown", Set.of("combobox", "listbox")),
          Map.entry("menu", Set.of("menuitem", "menu", "button", "combobox")),
          Map.entry("option", Set.of("option", "radio", "menuitemradio", "checkbox")),
          Map.entry("field", Set.of("textbox", "searchbox", "combobox", "spinbutton", "listbox")),
          Map.entry("heading", Set.of("heading")),
          Map.entry("image", Set.of("img", "image")),
          Map.entry("row", Set.of("row")),
          Map.entry("page", Set.of("link")),
          Map.entry("dialog", Set.of("dialog", "alertdialog")),
          Map.entry("section", Set.of("button", "tab", "heading", "summary", "region")));

  private static final Set<String> FRAME_ROLES =
      Set.of("navigation", "banner", "contentinfo", "complementary");
  private static final Set<String> FRAME_TAGS = Set.of("nav", "header", "footer", "aside");

  private Kinds() {}

  public static Set<String> roles(String noun) {
    return ROLES.getOrDefault(noun, Set.of());
  }

  public static boolean clickable(Node node) {
    return node.is(State.CLICKABLE) || INTERACTIVE.contains(node.role());
  }

  /** Interactive by its role, not only because it listens. */
  public static boolean control(Node node) {
    return INTERACTIVE.contains(node.role());
  }

  public static boolean textField(Node node) {
    boolean text =
        TEXT_FIELDS.contains(node.role())
            || (node.role().equals("combobox") && node.is(State.EDITABLE));
    boolean editable = text || (node.is(State.EDITABLE) && !node.tag().equals("select"));
    return editable && !NOT_TEXT.contains(node.attribute("type")) && !node.is(State.READONLY);
  }

  public static boolean select(Node node) {
    return (node.role().equals("listbox") && !node.options().isEmpty())
        || (node.role().equals("combobox")
            && (node.tag().equals("select") || !node.options().isEmpty()))
        || node.tag().equals("select");
  }

  /** A combobox made of other elements: it has to be opened to see its options. */
  public static boolean customSelect(Node node) {
    return (!select(node) && node.role().equals("combobox"))
        || node.attribute("aria-controls").contains("listbox");
  }

  public static boolean choice(Node node) {
    return CHOICES.contains(node.role());
  }

  public static boolean field(Node node) {
    return textField(node) || select(node) || choice(node) || customSelect(node);
  }

  /** A text field that nothing can be typed into: something else fills it, such as a calendar. */
  static boolean picker(Node node) {
    return node.role().equals("textbox")
        && node.tag().equals("input")
        && node.is(State.READONLY)
        && !NOT_TEXT.contains(node.attribute("type"))
        && !password(node);
  }

  public static boolean password(Node node) {
    return node.attribute("type").equals("password")
        || node.attribute("autocomplete").contains("password");
  }

  public static boolean dialog(Node node) {
    return node.is(State.MODAL)
        || node.role().equals("dialog")
        || node.role().equals("alertdialog");
  }

  public static boolean usable(Node node) {
    return node.is(State.VISIBLE) && !node.is(State.DISABLED);
  }

  /** Part of the page's frame rather than of its content. */
  public static boolean frame(Node node) {
    return FRAME_ROLES.contains(node.role())
        || (FRAME_TAGS.contains(node.tag()) && !node.role().equals("article"));
  }
}
