package remora.planner.control;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import remora.planner.entity.Goal;
import remora.planner.language.Command;
import remora.planner.language.Intent;
import remora.planner.language.Script;
import remora.planner.language.Similarity;
import remora.planner.language.Target;
import remora.planner.language.Words;

/** Chooses the pursuit for each command of a script. */
final class Pursuits {

  private static final Set<String> SENDING =
      Set.of(
          "send",
          "contact",
          "sign up",
          "register",
          "register for",
          "subscribe",
          "subscribe to",
          "book",
          "reserve",
          "apply",
          "apply for",
          "order",
          "request",
          "join",
          "create",
          "donate",
          "schedule",
          "post",
          "comment",
          "checkout");
  private static final Set<String> FORM_VERBS =
      Set.of(
          "contact",
          "sign up",
          "sign up for",
          "register",
          "register for",
          "subscribe",
          "subscribe to",
          "book",
          "reserve",
          "apply",
          "apply for",
          "join",
          "request",
          "donate",
          "schedule",
          "create");

  private static final Set<String> FILLING =
      Set.of("fill", "fill in", "fill out", "fill up", "complete", "populate", "enter", "provide");

  private final Goal goal;
  private final Script script;
  private final List<Operator> operators;
  private final Entries entries = new Entries();

  Pursuits(Goal goal, Script script, List<Operator> operators) {
    this.goal = goal;
    this.script = script;
    this.operators = operators;
  }

  /**
   * What operators make of the clause, then the ordinary reading. A clause that gives several
   * fields their values is not for an operator that knows what to do with one of them.
   */
  Pursuit of(int index) {
    var command = script.commands().get(index);
    if (command.intent() == Intent.FILL && command.pairs().size() > 1) {
      return ordinary(index);
    }
    var clause = command.clause();
    var operated =
        operators.stream().map(each -> each.read(clause)).flatMap(Optional::stream).toList();
    return operated.isEmpty() ? ordinary(index) : new Preferring(operated, ordinary(index));
  }

  private Pursuit ordinary(int index) {
    var command = script.commands().get(index);
    boolean sends =
        Set.of(Intent.CLICK, Intent.SUBMIT, Intent.NEXT, Intent.ACT).contains(command.intent());
    boolean rest = sends && !entries.left().isEmpty() && later(index).noneMatch(this::fillsForm);
    // What an earlier step had no field for may be asked for by the step that is to be sent now.
    return rest
        ? new InTurn(
            new FillPursuit(entries.left(), Target.NONE, false, true, "", entries),
            plain(index, command))
        : plain(index, command);
  }

  /** For a command of the script, said in other words. */
  Pursuit plain(int index, Command command) {
    return switch (command.intent()) {
      case OPEN -> goesOn(command) ? new PagingPursuit(Intent.NEXT) : new OpenPursuit(command);
      case CLICK, HOVER, EXPAND -> new ClickPursuit(command);
      case ACT -> act(index, command);
      case CART -> new RecordPursuit(command);
      case TYPE ->
          fillsForm(command) ? fill(index, command) : new ValuePursuit(command, goal.input());
      case SET, SELECT -> new ValuePursuit(command, goal.input());
      case CHECK, UNCHECK -> new CheckPursuit(command);
      case FILL -> fill(index, command);
      case LOGIN -> new LoginPursuit(command.pairs(), goal.input());
      case SEARCH -> new SearchPursuit(command, goal.input());
      case SUBMIT -> submit(index, command);
      case NEXT, PREVIOUS -> new PagingPursuit(command.intent());
      case ACCEPT -> new AcceptPursuit(command);
      case CLOSE, DECLINE -> new DialogPursuit(command);
      case SORT, FILTER -> new SortPursuit(command);
      case SCROLL ->
          command.value().isEmpty() ? new ClickPursuit(command) : new PlainPursuit(command);
      case PRESS, WAIT, BACK, RELOAD -> new PlainPursuit(command);
      case OPERATE ->
          scene ->
              new Move.Stuck(
                  "The page has nothing that \"" + command.source() + "\" could be about.",
                  List.of());
      case EXTRACT, FIND -> reading(index, command);
    };
  }

  private Pursuit reading(int index, Command command) {
    Pursuit nothing = scene -> new Move.Done();
    boolean deed =
        NamedDeed.possible(command)
            && goal.output().isEmpty()
            && script.commands().subList(0, index).stream().anyMatch(Pursuits::fills);
    return deed ? new Preferring(List.of(new NamedDeed(command)), nothing) : nothing;
  }

  /** "Sign up", "contact them" with values at hand means the form behind the word. */
  private Pursuit act(int index, Command command) {
    var values = new LinkedHashMap<>(values(index));
    values.putAll(command.pairs());
    boolean form = FORM_VERBS.contains(command.verb()) && !values.isEmpty();
    return form
        ? new FillPursuit(
            values,
            command.target(),
            script.submit() && !stays(index) && later(index).noneMatch(this::fillsForm),
            stays(index),
            command.verb(),
            entries)
        : sendsWhatWasFilled(index, command)
            ? new Otherwise(new RecordPursuit(command), new SubmitPursuit(command))
            : new RecordPursuit(command);
  }

  /** "Fill in the form and place the order", where the button only says "Order" or "Send". */
  private boolean sendsWhatWasFilled(int index, Command command) {
    return script.commands().subList(0, index).stream().anyMatch(Pursuits::fills)
        && (SENDING.contains(command.verb())
            || FORM_VERBS.contains(command.verb())
            || command.verb().startsWith("place ")
            || Set.of("save", "confirm", "pay", "apply").contains(command.verb()));
  }

  private Pursuit fill(int index, Command command) {
    var values = new LinkedHashMap<>(values(index));
    values.putAll(command.pairs());
    return new FillPursuit(
        values, command.target(), sends(index, command), stays(index), "", entries);
  }

  private Stream<Command> later(int index) {
    return script.commands().stream().skip(index + 1L);
  }

  /** True when a later clause goes on to the form's next step; the fill clause must not. */
  private boolean stays(int index) {
    return later(index).anyMatch(Pursuits::goesOn);
  }

  private static boolean goesOn(Command command) {
    return switch (command.intent()) {
      case NEXT -> true;
      case CLICK, OPEN, SUBMIT -> Buttons.onwards(command.target().label());
      default -> false;
    };
  }

  /** "Fill in your stay": where no value is called that, it is a part of a form. */
  private boolean fillsForm(Command command) {
    boolean part =
        command.intent() == Intent.TYPE
            && FILLING.contains(command.verb())
            && command.value().isEmpty()
            && command.target().noun().isEmpty()
            && !goal.input().isEmpty()
            && goal.input().keySet().stream()
                .noneMatch(key -> Similarity.of(key, command.target().label()) >= .5);
    return part || command.intent() == Intent.FILL;
  }

  private Pursuit submit(int index, Command command) {
    boolean filled = script.commands().subList(0, index).stream().anyMatch(Pursuits::fills);
    return filled || values(index).isEmpty()
        ? new SubmitPursuit(command)
        : new FillPursuit(
            values(index),
            command.target(),
            script.submit(),
            false,
            command.target().label(),
            entries);
  }

  private static boolean fills(Command command) {
    return Set.of(Intent.FILL, Intent.LOGIN, Intent.TYPE, Intent.SET, Intent.SELECT, Intent.CHECK)
        .contains(command.intent());
  }

  /** A form is sent when the task is about what comes of it, and nobody else sends it. */
  private boolean sends(int index, Command command) {
    boolean later =
        script.commands().stream()
            .skip(index + 1L)
            .anyMatch(
                each ->
                    Set.of(Intent.SUBMIT, Intent.CLICK, Intent.PRESS, Intent.ACT, Intent.NEXT)
                        .contains(each.intent()));
    var words = Words.plain(command.source() + " " + goal.instruction());
    boolean said =
        SENDING.stream().anyMatch(word -> (" " + words + " ").contains(" " + word + " "));
    boolean result = !goal.successCondition().isBlank() || goal.output().isPresent();
    return script.submit() && !later && (said || result);
  }

  /** The input without what other commands of the script take for themselves. */
  private Map<String, String> values(int index) {
    var left = new LinkedHashMap<>(goal.input());
    var taken = new HashMap<String, String>();
    for (int i = 0; i < script.commands().size(); i++) {
      var command = script.commands().get(i);
      if (i != index && !command.value().isEmpty()) {
        taken.put(command.value(), command.source());
      }
    }
    left.values().removeIf(taken::containsKey);
    left.keySet().removeIf(entries::given);
    boolean login =
        script.commands().stream().anyMatch(command -> command.intent() == Intent.LOGIN);
    if (login) {
      left.keySet()
          .removeIf(
              key ->
                  LoginPursuit.credential(key)
                          .filter(name -> !name.equals("email") || !left.containsKey("username"))
                          .isPresent()
                      && secretOrUser(key));
    }
    return left;
  }

  private static boolean secretOrUser(String key) {
    return LoginPursuit.credential(key)
        .filter(List.of("username", "password")::contains)
        .isPresent();
  }
}
