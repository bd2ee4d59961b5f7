package remora.planner.language;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Nouns that say what kind of thing a label belongs to. */
final class Nouns {

  private static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry("button", "button"),
          Map.entry("btn", "button"),
          Map.entry("link", "link"),
          Map.entry("hyperlink", "link"),
          Map.entry("tab", "tab"),
          Map.entry("field", "field"),
          Map.entry("box", "box"),
          Map.entry("input", "field"),
          Map.entry("textbox", "field"),
          Map.entry("bar", "field"),
          Map.entry("textarea", "field"),
          Map.entry("area", "section"),
          Map.entry("checkbox", "checkbox"),
          Map.entry("check-box", "checkbox"),
          Map.entry("switch", "checkbox"),
          Map.entry("toggle", "checkbox"),
          Map.entry("radio", "radio"),
          Map.entry("dropdown", "dropdown"),
          Map.entry("drop-down", "dropdown"),
          Map.entry("selector", "dropdown"),
          Map.entry("combobox", "dropdown"),
          Map.entry("menu", "menu"),
          Map.entry("option", "option"),
          Map.entry("page", "page"),
          Map.entry("screen", "page"),
          Map.entry("section", "section"),
          Map.entry("panel", "section"),
          Map.entry("accordion", "section"),
          Map.entry("category", "page"),
          Map.entry("part", "section"),
          Map.entry("icon", "button"),
          Map.entry("image", "image"),
          Map.entry("heading", "heading"),
          Map.entry("row", "row"),
          Map.entry("line", "row"),
          Map.entry("list", "list"),
          Map.entry("table", "table"),
          Map.entry("form", "form"),
          Map.entry("dialog", "dialog"),
          Map.entry("popup", "dialog"),
          Map.entry("pop-up", "dialog"),
          Map.entry("modal", "dialog"),
          Map.entry("window", "dialog"),
          Map.entry("overlay", "dialog"),
          Map.entry("banner", "dialog"),
          Map.entry("notice", "dialog"),
          Map.entry("sidebar", "section"),
          Map.entry("footer", "footer"),
          Map.entry("header", "header"),
          Map.entry("column", "column"),
          Map.entry("cell", "cell"),
          Map.entry("details", ""),
          Map.entry("site", "site"),
          Map.entry("website", "site"),
          Map.entry("control", "button"),
          Map.entry("element", ""));

  private static final Set<String> RECORDS =
      Set.of(
          "result",
          "product",
          "article",
          "item",
          "entry",
          "card",
          "message",
          "email",
          "mail",
          "post",
          "record",
          "listing",
          "task",
          "order",
          "user",
          "comment",
          "book",
          "story",
          "movie",
          "film",
          "offer",
          "hotel",
          "flight",
          "job",
          "question",
          "video",
          "song",
          "recipe",
          "event",
          "hit",
          "match",
          "one",
          "headline",
          "review",
          "quote",
          "thread",
          "repository",
          "country",
          "person",
          "customer",
          "laptop",
          "phone",
          "car",
          "house",
          "course");

  private static final Set<String> TWO_WORDS =
      Set.of(
          "drop down",
          "check box",
          "text field",
          "text box",
          "text area",
          "radio button",
          "pop up",
          "popup window",
          "pop-up window",
          "popup dialog",
          "input field",
          "list item",
          "search result",
          "modal window",
          "dialog box",
          "dropdown menu",
          "drop-down menu",
          "dropdown list",
          "select box",
          "drop-down list",
          "combo box",
          "toggle switch",
          "input box",
          "modal dialog",
          "nav bar",
          "entry field",
          "input textbox",
          "input textarea");

  private static final Map<String, String> TWO_WORD_KINDS =
      Map.ofEntries(
          Map.entry("drop down", "dropdown"),
          Map.entry("check box", "checkbox"),
          Map.entry("text area", "field"),
          Map.entry("radio button", "radio"),
          Map.entry("pop up", "dialog"),
          Map.entry("list item", "item"),
          Map.entry("search result", "result"),
          Map.entry("modal window", "dialog"),
          Map.entry("popup window", "dialog"),
          Map.entry("pop-up window", "dialog"),
          Map.entry("popup dialog", "dialog"),
          Map.entry("dialog box", "dialog"),
          Map.entry("dropdown menu", "dropdown"),
          Map.entry("drop-down menu", "dropdown"),
          Map.entry("dropdown list", "dropdown"),
          Map.entry("select box", "dropdown"),
          Map.entry("drop-down list", "dropdown"),
          Map.entry("combo box", "dropdown"),
          Map.entry("toggle switch", "checkbox"),
          Map.entry("modal dialog", "dialog"),
          Map.entry("nav bar", "menu"));

  private Nouns() {}

  /**
   * The kind named by the last word, else by the first ("tab Reviews"); records' nouns only where
   * one is picked.
   */
  static String noun(List<Token> head, boolean picked) {
    if (head.isEmpty()) {
      return "";
    }
    var pair = lastPair(head);
    if (pair.isPresent()) {
      return TWO_WORD_KINDS.getOrDefault(pair.get(), "field");
    }
    var last = kind(head.get(head.size() - 1), picked);
    if (last.isPresent()) {
      return last.get();
    }
    // "The item Garden Chair": what follows a leading noun is a name.
    boolean name = head.size() > 1 && (head.get(1).capitalised() || head.get(1).literal());
    return head.size() > 1 ? kind(head.get(0), name).orElse("") : "";
  }

  static List<Token> withoutNoun(List<Token> head, String noun) {
    if (noun.isEmpty()) {
      return head;
    }
    int end = head.size();
    if (lastPair(head).isPresent()) {
      return head.subList(0, end - 2);
    }
    boolean atEnd = kind(head.get(end - 1), true).filter(noun::equals).isPresent();
    return atEnd ? head.subList(0, end - 1) : head.subList(1, end);
  }

  private static Optional<String> lastPair(List<Token> head) {
    if (head.size() < 2) {
      return Optional.empty();
    }
    var pair =
        head.get(head.size() - 2).lower() + " " + Words.singular(head.get(head.size() - 1).lower());
    return Optional.of(pair).filter(TWO_WORDS::contains);
  }

  private static Optional<String> kind(Token token, boolean picked) {
    if (!token.is(Token.Kind.WORD)) {
      return Optional.empty();
    }
    var word = Words.singular(token.lower());
    if (KINDS.containsKey(word) && !KINDS.get(word).isEmpty()) {
      return Optional.of(KINDS.get(word));
    }
    return picked && RECORDS.contains(word) ? Optional.of(word) : Optional.empty();
  }

  /** True for a noun of things that come in numbers: results, products, rows. */
  static boolean record(String noun) {
    return RECORDS.contains(noun) || noun.equals("row");
  }
}
