package remora.planner.operation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import remora.browser.action.Action;
import remora.browser.action.Click;
import remora.browser.entity.Node;
import remora.planner.control.Field;
import remora.planner.control.Kinds;
import remora.planner.control.Labels;
import remora.planner.control.Move;
import remora.planner.control.Operator;
import remora.planner.control.Pursuit;
import remora.planner.control.Scene;
import remora.planner.control.Setting;
import remora.planner.language.Said;

/**
 * "Reply to Bob's message with ...", "forward the mail by Bob to Ada": opens the message, uses the
 * control of that name, fills in what is given and sends it.
 */
final class Answering implements Operator {

  private static final String[] MESSAGES = {
    "email", "mail", "message", "post", "comment", "letter", "note", "e-mail"
  };

  private static final String[] PASSES = {
    "send", "forward", "pass", "share", "deliver", "waiting", "want", "need", "get", "give"
  };
  private static final String[] GOES_ON = {
    "reply", "answer", "respond", "forward", "send", "share", "pass", "mark", "star", "flag"
  };

  private final Memory memory;
  private final String instruction;

  Answering(Memory memory, String instruction) {
    this.memory = memory;
    this.instruction = instruction;
  }

  @Override
  public Optional<Pursuit> read(String clause) {
    var said = Said.of(clause);
    boolean message = said.has(MESSAGES);
    boolean seeks = said.starts("find", "open", "locate", "navigate", "go", "view");
    if (seeks && message && goesOn(clause)) {
      var owner = Owner.of(said);
      return owner.isEmpty() ? Optional.empty() : Optional.of(scene -> remember(owner));
    }
    boolean asReply = said.starts("write", "send", "type", "give") && said.has("reply", "answer");
    if (seeks && message && !said.starts("find", "locate")) {
      var owner = Owner.of(said);
      return owner.isEmpty()
          ? Optional.empty()
          : Optional.of(new Once("Opens the message.", scene -> entry(scene, owner)));
    }
    if (said.starts("reply", "answer", "respond") || (asReply && !said.quoted().isEmpty())) {
      var text = said.quoted().isEmpty() ? written(said) : said.quoted().get(0);
      var owner = Owner.of(said);
      var addressee = owner.isEmpty() && !message ? addressee(said) : owner;
      return text.isEmpty()
          ? Optional.empty()
          : Optional.of(new Walk(memory, addressee, "reply", text, ""));
    }
    boolean passes = message && said.has(PASSES) && !Owner.of(said).isEmpty();
    if (said.starts("forward") || passes) {
      var to = recipient(said);
      return to.isEmpty() || to.equalsIgnoreCase("me") || to.equalsIgnoreCase("you")
          ? Optional.empty()
          : Optional.of(new Walk(memory, Owner.of(said), "forward", "", to));
    }
    return Optional.empty();
  }

  private Move remember(String owner) {
    memory.keep(owner);
    return new Move.Done();
  }

  /** The only record of that name, where the name itself or what is around it opens it. */
  private static Optional<List<Action>> entry(Scene scene, String owner) {
    var records = Owned.of(scene, owner);
    return records.size() != 1
        ? Optional.empty()
        : records.get(0).entrance(scene).map(node -> List.of(new Click(node.ref())));
  }

  /** What is done with it is said next, and that opens the message. */
  private boolean goesOn(String clause) {
    int at = instruction.indexOf(clause);
    return at >= 0
        && Said.of(
                instruction
                    .substring(at + clause.length())
                    .replaceFirst("^[\\s,.;]*((?i)and |then )*", ""))
            .starts(GOES_ON);
  }

  /** "Reply to Bob"; empty for "them". */
  private static String addressee(Said said) {
    var to = said.after("to").before("with", "saying", "that", "by", "and").text().strip();
    return Set.of("them", "it", "him", "her", "that", "this")
            .contains(to.toLowerCase(java.util.Locale.ROOT))
        ? ""
        : to;
  }

  private static String written(Said said) {
    return said.after("with", "saying")
        .text()
        .replaceFirst("^(?i)(the )?(text|message|words) ", "");
  }

  private static String recipient(Said said) {
    if (said.starts("share") && said.has("with")) {
      return said.after("with").before("and", "then").text();
    }
    if (said.starts("send", "give", "forward", "pass") && !said.has("to")) {
      return said.rest().before("the", "a", "that", "this").text();
    }
    // "Ada is waiting for the mail by Bob", "Ada wants Bob's mail".
    var to = said.after("to").text().toLowerCase(java.util.Locale.ROOT);
    boolean nobody = to.isEmpty() || to.startsWith("you") || to.startsWith("me");
    boolean wants = said.has("waiting", "want", "need", "should", "must", "like");
    if (wants && nobody) {
      return said.before("is", "wants", "needs", "want", "need", "should", "must", "would").text();
    }
    return said.after("to").before("by", "from", "and", "the", "that").text();
  }

  private static final class Walk implements Pursuit {

    private final Memory memory;
    private final String given;
    private final String verb;
    private final String text;
    private final String to;
    private int step;

    Walk(Memory memory, String owner, String verb, String text, String to) {
      this.memory = memory;
      this.given = owner;
      this.verb = verb;
      this.text = text;
      this.to = to;
    }

    @Override
    public Move next(Scene scene) {
      if (scene.refused()) {
        return new Move.Stuck(scene.seen().problem(), List.of());
      }
      var move =
          switch (step) {
            case 0 -> open(scene);
            case 1 -> control(scene);
            case 2 -> fill(scene);
            case 3 -> send(scene);
            default -> new Move.Done();
          };
      step += move instanceof Move.Do ? 1 : 0;
      return move;
    }

    /** The message, by the name on it; already open when no such name is there. */
    private Move open(Scene scene) {
      var owner = given.isEmpty() ? memory.text() : given;
      var named =
          scene.page().visible(node -> Look.shown(node).strip().equalsIgnoreCase(owner)).stream()
              .max(Comparator.comparingInt(node -> scene.page().ancestors(node).size()))
              .or(() -> Owned.of(scene, owner).stream().map(Owned::anchor).findFirst());
      if (owner.isEmpty() || named.isEmpty()) {
        return owner.isEmpty() && find(scene).isPresent()
            ? new Move.Do(List.of(new Click(find(scene).get().ref())), "Uses it.", .7)
            : Look.missing(scene, "message by '" + owner + "'");
      }
      var entry =
          Kinds.clickable(named.get())
              ? named.get()
              : scene.page().closest(named.get(), Kinds::clickable).orElse(named.get());
      return Move.act(new Click(entry.ref()), "Opens the message by " + owner + ".", .85);
    }

    private Optional<Node> find(Scene scene) {
      return Look.control(scene, verb);
    }

    private Move control(Scene scene) {
      return find(scene)
          .map(node -> Move.act(new Click(node.ref()), "Uses " + Labels.spoken(node) + ".", .85))
          .orElseGet(() -> Look.missing(scene, verb));
    }

    private Move fill(Scene scene) {
      var fields = Look.texts(scene).stream().filter(Field::empty).toList();
      var area = fields.stream().filter(field -> field.node().tag().equals("textarea")).findFirst();
      var named =
          fields.stream()
              .filter(
                  field ->
                      Labels.similarity("to", field.node()) >= .6
                          || Labels.similarity("recipient", field.node()) >= .8)
              .findFirst();
      var single = fields.stream().filter(field -> field.node().tag().equals("input")).findFirst();
      var actions = new ArrayList<Action>();
      if (!text.isEmpty()) {
        area.or(() -> fields.stream().findFirst())
            .ifPresent(field -> actions.addAll(Setting.actions(field, text)));
      }
      if (!to.isEmpty()) {
        named
            .or(() -> single)
            .or(() -> fields.stream().findFirst())
            .ifPresent(field -> actions.addAll(Setting.actions(field, to)));
      }
      return actions.isEmpty()
          ? Look.missing(scene, "field for the answer")
          : new Move.Do(actions, "Writes what is given.", .85);
    }

    private Move send(Scene scene) {
      var button =
          Look.control(scene, "send")
              .filter(
                  node -> Set.of("button", "link", "text", "shape", "img").contains(node.role()));
      return button
          .map(node -> Move.act(new Click(node.ref()), "Sends it.", .85))
          .orElseGet(() -> Look.missing(scene, "send"));
    }
  }
}
