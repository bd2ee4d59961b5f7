package remora.planner.operation;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import remora.browser.action.Click;
import remora.browser.entity.Node;
import remora.planner.control.Kinds;
import remora.planner.control.Labels;
import remora.planner.control.Move;
import remora.planner.control.Operator;
import remora.planner.control.Pursuit;
import remora.planner.control.Scene;
import remora.planner.language.Said;

/**
 * "For the user Bob, click the Reply button", "block the user Bob", "remove the mail that Bob
 * wrote": a control of his record, if need be behind what shows more that can be done with it.
 */
final class OfOne implements Operator {

  private static final String[] PRESSES = {
    "click", "press", "tap", "use", "hit", "choose", "select"
  };
  private static final String[] PERSONS = {"user", "person", "contact", "author", "account"};
  private static final String[] THINGS = {
    "post", "comment", "message", "mail", "email", "e-mail", "tweet", "photo", "review", "note",
    "letter", "entry", "video", "story"
  };

  /** Verbs that other operators know more about, or that read. */
  private static final String[] OTHERS = {
    "open", "view", "find", "show", "read", "see", "go", "get", "list", "reply", "answer",
    "respond", "forward", "send", "write", "type", "enter", "fill", "add", "mark", "tell", "give",
    "extract", "search", "look", "scroll", "navigate", "wait", "what", "who", "share"
  };

  @Override
  public Optional<Pursuit> read(String clause) {
    var said = Said.of(clause);
    if (said.starts("for") && said.has(PRESSES)) {
      var owner =
          said.rest()
              .before(PRESSES)
              .text()
              .replaceFirst("(?i)^(the )?(user|person|contact|post by|post of) ", "")
              .replaceFirst("[,;]$", "")
              .strip();
      return walk(owner, control(said.after(PRESSES)), true);
    }
    var many = " " + clause.toLowerCase(java.util.Locale.ROOT) + " ";
    if (many.contains(" all ") || many.contains(" every ") || many.contains(" each ")) {
      return Optional.empty();
    }
    if (said.starts(PRESSES) && !said.quoted().isEmpty()) {
      var by = Owner.of(said);
      var owner = by.isEmpty() ? person(said.after("for", "of").text()) : by;
      return walk(owner, said.quoted().get(0), false);
    }
    boolean rid = said.starts("get") && said.has("rid");
    boolean does =
        (rid || !said.starts(OTHERS)) && !said.starts(PRESSES) && said.quoted().isEmpty();
    if (!does || said.words().isEmpty()) {
      return Optional.empty();
    }
    var named = said.has(PERSONS) ? said.after(PERSONS).before("from", "in", "on").text() : "";
    var owner = named.isEmpty() && said.has(THINGS) ? Owner.of(said) : named;
    boolean wrote = said.has("sent", "wrote", "posted");
    return walk(owner, rid ? "delete" : said.words().get(0), rid || wrote);
  }

  private static String control(Said said) {
    return said.quoted().stream().findFirst().orElse(said.target().label());
  }

  private static String person(String text) {
    return text.replaceFirst("(?i)^(the )?(user|person|contact) ", "").strip();
  }

  private static Optional<Pursuit> walk(String owner, String control, boolean sure) {
    return owner.isEmpty() || control.isEmpty()
        ? Optional.empty()
        : Optional.of(new Walk(owner, control, sure));
  }

  private static final class Walk implements Pursuit {

    private final String owner;
    private final String control;

    /** Nothing else could be meant; otherwise what the ordinary reading finds is left to it. */
    private final boolean sure;

    private static final double FITS = .8;

    private final Set<String> before = new HashSet<>();
    private boolean opened;
    private boolean done;

    Walk(String owner, String control, boolean sure) {
      this.owner = owner;
      this.control = control;
      this.sure = sure;
    }

    @Override
    public Move next(Scene scene) {
      if (done) {
        return scene.refused()
            ? new Move.Stuck(scene.seen().problem(), List.of())
            : new Move.Done();
      }
      var records = Owned.of(scene, owner);
      if (records.isEmpty()) {
        return opened ? Look.missing(scene, control + " of " + owner) : new Move.Pass();
      }
      var record = records.get(0);
      var button = fresh(scene).or(() -> record.control(scene, control));
      if (button.isPresent()) {
        if (!sure && !opened) {
          return new Move.Pass();
        }
        done = true;
        return Move.act(
            new Click(button.get().ref()), "Uses " + Labels.spoken(button.get()) + ".", .85);
      }
      var more = record.more(scene);
      if (opened || more.isEmpty()) {
        return sure || opened ? Look.missing(scene, control + " of " + owner) : new Move.Pass();
      }
      opened = true;
      scene.page().visible(node -> true).forEach(node -> before.add(node.ref()));
      return Move.act(new Click(more.get().ref()), "Shows what else can be done.", .7);
    }

    /** What the opened menu offers, wherever the page draws it. */
    private Optional<Node> fresh(Scene scene) {
      return opened
          ? scene.page().visible(node -> Kinds.usable(node) && Kinds.clickable(node)).stream()
              .filter(node -> !before.contains(node.ref()) && scene.reachable(node))
              .filter(
                  node -> Owned.literal(control, node) || Labels.similarity(control, node) >= FITS)
              .max(
                  Comparator.comparingInt((Node node) -> Owned.literal(control, node) ? 1 : 0)
                      .thenComparingDouble(node -> Labels.similarity(control, node)))
          : Optional.empty();
    }
  }
}
