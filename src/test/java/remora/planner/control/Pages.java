package remora.planner.control;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import remora.browser.entity.Box;
import remora.browser.entity.Node;
import remora.browser.entity.Node.State;
import remora.browser.entity.Snapshot;

/**
 * Pages in text form, one node a line, children indented by two spaces:
 *
 * <pre>
 * url https://shop.example/
 * title Shop
 * form "Contact"
 *   textbox "Name" name=name +required
 *   combobox "Country" tag=select options=France|Spain
 *   button "Send" type=submit
 * </pre>
 *
 * {@code +state} adds a state, {@code -visible} and {@code -clickable} take one away; a value with
 * spaces stands in quotes; {@code box=x,y,width,height} says where it lies.
 */
public final class Pages {

  private static final Pattern PART =
      Pattern.compile(
          "([a-zA-Z-]+)=\"([^\"]*)\"|([a-zA-Z-]+)=(\\S+)|([+-])(\\w+)|\"([^\"]*)\"|(\\S+)");
  private static final Set<String> CLICKABLE =
      Set.of(
          "link",
          "button",
          "tab",
          "menuitem",
          "checkbox",
          "radio",
          "switch",
          "combobox",
          "option",
          "textbox",
          "searchbox",
          "summary");
  private static final Map<String, String> TAGS =
      Map.of(
          "link",
          "a",
          "heading",
          "h2",
          "listitem",
          "li",
          "list",
          "ul",
          "row",
          "tr",
          "cell",
          "td",
          "textbox",
          "input",
          "text",
          "span",
          "form",
          "form");

  private Pages() {}

  public static Snapshot page(String text) {
    var nodes = new ArrayList<Node>();
    var open = new ArrayDeque<Map.Entry<Integer, String>>();
    var url = "https://site.example/";
    var title = "";
    for (var line : text.lines().filter(each -> !each.isBlank()).toList()) {
      var content = line.strip();
      if (content.startsWith("url ")) {
        url = content.substring(4);
      } else if (content.startsWith("title ")) {
        title = content.substring(6);
      } else {
        nodes.add(node(line, nodes.size(), open));
      }
    }
    var shown =
        nodes.stream()
            .filter(node -> node.is(State.VISIBLE))
            .map(Node::text)
            .filter(each -> !each.isEmpty())
            .collect(Collectors.joining("\n"));
    return new Snapshot(
        url,
        title,
        200,
        List.copyOf(nodes),
        shown,
        Integer.toHexString(text.hashCode()),
        List.of());
  }

  private static Node node(String line, int number, Deque<Map.Entry<Integer, String>> open) {
    int indent = line.length() - line.stripLeading().length();
    while (!open.isEmpty() && open.peek().getKey() >= indent) {
      open.pop();
    }
    var parent = open.isEmpty() ? "" : open.peek().getValue();
    var parts = PART.matcher(line.strip());
    var role = "";
    var name = "";
    var attributes = new HashMap<String, String>();
    var states = EnumSet.of(State.VISIBLE, State.IN_VIEWPORT);
    var removed = EnumSet.noneOf(State.class);
    while (parts.find()) {
      if (parts.group(8) != null) {
        role = parts.group(8);
      } else if (parts.group(7) != null) {
        name = parts.group(7);
      } else if (parts.group(6) != null) {
        (parts.group(5).equals("+") ? states : removed)
            .add(State.valueOf(parts.group(6).toUpperCase(Locale.ROOT)));
      } else {
        attributes.put(key(parts), value(parts));
      }
    }
    if (CLICKABLE.contains(role)) {
      states.add(State.CLICKABLE);
    }
    if (Set.of("textbox", "searchbox").contains(role)) {
      states.add(State.EDITABLE);
    }
    states.removeAll(removed);
    var ref = attributes.containsKey("ref") ? attributes.remove("ref") : "f0e" + number;
    open.push(Map.entry(indent, ref));
    var tag =
        attributes.containsKey("tag")
            ? attributes.remove("tag")
            : TAGS.getOrDefault(role, role.equals("button") ? "button" : "div");
    var value = attributes.containsKey("value") ? attributes.remove("value") : "";
    var box = box(attributes.containsKey("box") ? attributes.remove("box") : "", number);
    var options =
        attributes.containsKey("options")
            ? List.of(attributes.remove("options").split("\\|", -1))
            : List.<String>of();
    boolean field = Set.of("textbox", "searchbox", "combobox", "checkbox", "radio").contains(role);
    boolean container =
        Set.of(
                "form",
                "list",
                "region",
                "dialog",
                "group",
                "navigation",
                "main",
                "table",
                "generic",
                "row",
                "listitem",
                "article",
                "radiogroup",
                "search",
                "tabpanel")
            .contains(role);
    var shownText = field || container ? "" : name;
    return new Node(
        ref,
        parent,
        role,
        role.equals("text") ? "" : name,
        tag,
        shownText,
        value,
        states,
        attributes,
        options,
        box);
  }

  /** {@code x,y,width,height}; one below the other where nothing is said. */
  private static Box box(String given, int number) {
    if (given.isEmpty()) {
      return new Box(10, 20.0 * number, 100, 18);
    }
    var sides = Stream.of(given.split(",", -1)).map(Double::valueOf).toList();
    return new Box(sides.get(0), sides.get(1), sides.get(2), sides.get(3));
  }

  private static String key(Matcher parts) {
    return parts.group(1) == null ? parts.group(3) : parts.group(1);
  }

  private static String value(Matcher parts) {
    return parts.group(1) == null ? parts.group(4) : parts.group(2);
  }
}
