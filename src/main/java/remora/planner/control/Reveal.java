package remora.planner.control;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import remora.browser.action.Action;
import remora.browser.action.Back;
import remora.browser.action.Click;
import remora.browser.action.Press;
import remora.browser.entity.Node;
import remora.browser.entity.Node.State;
import remora.planner.language.Lexicon;
import remora.planner.language.Phrase;
import remora.planner.language.Words;

/**
 * Looks for what cannot be seen: best first over things that show more of a page, each tried once,
 * never one that does something. At most 25 for a task.
 */
final class Reveal {

  private static final int MOST = 25;
  private static final Set<String> DESTRUCTIVE =
      Set.of(
          "delete",
          "buy",
          "checkout",
          "submit",
          "log out",
          "unsubscribe",
          "payment",
          "cancel",
          "reset",
          "upload",
          "save",
          "donate",
          "add to cart",
          "sign up",
          "book",
          "vote",
          "report",
          "block",
          "enable",
          "disable",
          "stop",
          "newsletter",
          "add",
          "create",
          "wishlist",
          "subscribe now",
          "download",
          "order",
          "back",
          "ok",
          "accept",
          "follow",
          "like");

  /** What little buttons that open something are marked with. */
  private static final Set<String> SIGNS =
      Set.of("+", "⋮", "⋯", "…", "...", "☰", "≡", "▾", "▸", "▼", "►", "❯");

  private record Option(String key, Action action, double worth, String why, boolean leaves) {}

  private final String instruction;
  private final Set<String> tried = new HashSet<>();
  private int used;
  private String origin = "";

  Reveal(String instruction) {
    this.instruction = instruction;
  }

  /**
   * The most promising step.
   *
   * @param wanted words for what is looked for
   * @param list more items of a list are looked for
   */
  Optional<Move.Do> next(Scene scene, String wanted, boolean list) {
    if (used >= MOST) {
      return Optional.empty();
    }
    var url = scene.page().snapshot().url();
    boolean strayed = !origin.isEmpty() && !origin.equals(url);
    var options =
        options(scene, wanted, list, !strayed).stream()
            .filter(option -> !tried.contains(option.key()))
            .toList();
    var best =
        options.stream()
            .max(Comparator.comparingDouble(Option::worth))
            .filter(option -> option.worth() > 0);
    if (strayed && best.filter(option -> option.worth() >= .45).isEmpty()) {
      origin = "";
      used++;
      return Optional.of(
          new Move.Do(List.of(new Back()), "It is not on this page either; goes back.", .5));
    }
    return best.map(option -> take(option, url));
  }

  private Move.Do take(Option option, String url) {
    used++;
    tried.add(option.key());
    origin = option.leaves() ? url : origin;
    return new Move.Do(List.of(option.action()), option.why(), Math.min(.7, option.worth()));
  }

  private List<Option> options(Scene scene, String wanted, boolean list, boolean mayLeave) {
    var options = new ArrayList<Option>();
    var overlays = new Overlays(scene);
    overlays
        .inTheWay()
        .ifPresent(node -> options.add(click(node, 1, "Puts away what lies over the page.")));
    overlays
        .closing()
        .filter(node -> !scene.modals().isEmpty())
        .ifPresent(
            node ->
                options.add(
                    click(node, .9, "Closes the dialog: what is looked for is not in it.")));
    var phrase = Phrase.of(wanted);
    var pagination = new Pagination(scene);
    pagination.more().ifPresent(node -> options.add(click(node, list ? .75 : .45, "Loads more.")));
    pagination.next().ifPresent(node -> options.add(page(node, scene, list ? .8 : .3)));
    for (var node :
        scene
            .page()
            .visible(
                each -> Kinds.usable(each) && Kinds.clickable(each) && scene.reachable(each))) {
      double worth = harmful(node) ? 0 : worth(scene, node, phrase, mayLeave);
      if (worth > 0) {
        options.add(
            new Option(
                key(node),
                new Click(node.ref()),
                worth,
                "Looks for \"" + wanted + "\" behind the " + Labels.spoken(node) + ".",
                leaves(scene, node)));
      }
    }
    options.add(
        new Option(
            "scroll " + scene.page().snapshot().url(),
            new Press("End"),
            .2,
            "Scrolls to where more may be loaded.",
            false));
    return options;
  }

  private static Option click(Node node, double worth, String why) {
    return new Option(key(node), new Click(node.ref()), worth, why, false);
  }

  /** Each page of a list has a next page of its own. */
  private static Option page(Node node, Scene scene, double worth) {
    return new Option(
        "next of " + scene.page().snapshot().fingerprint(),
        new Click(node.ref()),
        worth,
        "Turns to the next page of the list.",
        false);
  }

  private static double worth(Scene scene, Node node, Phrase wanted, boolean mayLeave) {
    double fit = wanted.isEmpty() ? 0 : Labels.similarity(wanted, node);
    if (node.role().equals("tab") && !node.is(State.SELECTED)) {
      return .4 + fit / 2;
    }
    if (node.is(State.COLLAPSED) && !Kinds.field(node)) {
      return .35 + fit / 2;
    }
    boolean summary = node.tag().equals("summary") && !node.is(State.EXPANDED);
    if (summary) {
      return .35 + fit / 2;
    }
    boolean more = node.role().equals("button") && Lexicon.group(node.name()).equals("show more");
    boolean menu = Lexicon.group(node.name()).equals("menu") && node.role().equals("button");
    if (more || menu) {
      return .38 + fit / 2;
    }
    boolean sign =
        (SIGNS.contains(node.text().strip()) || drops(node.text().strip()))
            && !node.role().equals("link")
            && !Set.of("next", "previous").contains(Lexicon.group(node.name()));
    if (sign) {
      return .34;
    }
    boolean opens =
        !Kinds.field(node)
            && Words.of(node.attribute("class")).stream().anyMatch(Reveal::opener)
            && node.box().height() < 80;
    if (opens) {
      return .33 + fit / 2;
    }
    if (unfolds(scene, node)) {
      return .32 + fit / 2;
    }
    boolean link = mayLeave && node.role().equals("link") && sameSite(scene, node) && fit >= .5;
    return link ? .25 + fit / 2 : 0;
  }

  /** "Options ▾" */
  private static boolean drops(String text) {
    return text.length() > 2
        && text.length() < 40
        && "▾▼⏷▸►⋮".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  /**
   * What opens a part of the page without saying so in its role: a link to a place on the same
   * page, a heading that can be clicked, a box that says "Choose …".
   */
  private static boolean unfolds(Scene scene, Node node) {
    var href = node.attribute("href");
    boolean inside =
        node.role().equals("link")
            && href.indexOf('#') >= 0
            && !href.endsWith("#")
            && !sameSite(scene, node)
            && href.replaceFirst("#.*", "")
                .equals(scene.page().snapshot().url().replaceFirst("#.*", ""));
    boolean heading = node.role().equals("heading") && node.is(State.CLICKABLE);
    var words = Words.of(node.text());
    boolean chooses =
        !node.role().equals("link")
            && !Kinds.field(node)
            && !words.isEmpty()
            && words.size() < 5
            && Set.of("choose", "select", "pick").contains(words.get(0));
    return inside || heading || chooses;
  }

  /** A list box that is drawn by the page and has no role. */
  private static boolean opener(String word) {
    return (word.startsWith("select") && !word.equals("selected"))
        || word.startsWith("dropdown")
        || word.equals("combobox");
  }

  private boolean harmful(Node node) {
    var concepts = Lexicon.concepts(node.name().isEmpty() ? node.text() : node.name());
    return concepts.stream()
        .filter(concept -> concept.startsWith("*"))
        .map(concept -> concept.substring(1))
        .anyMatch(group -> DESTRUCTIVE.contains(group) && !mentions(group));
  }

  private boolean mentions(String group) {
    return Lexicon.concepts(instruction).contains("*" + group);
  }

  private static boolean leaves(Scene scene, Node node) {
    return node.role().equals("link") && sameSite(scene, node);
  }

  private static boolean sameSite(Scene scene, Node link) {
    var href = link.attribute("href");
    var here = scene.page().snapshot().url();
    return !href.isEmpty()
        && host(href).equals(host(here))
        && !href.replaceFirst("#.*", "").equals(here.replaceFirst("#.*", ""));
  }

  private static String host(String url) {
    try {
      var host = URI.create(url).getHost();
      return host == null ? "" : host.toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static String key(Node node) {
    return node.role()
        + "|"
        + Words.plain(node.name() + " " + node.text())
        + "|"
        + node.attribute("href")
        + "|"
        + node.attribute("id");
  }
}
