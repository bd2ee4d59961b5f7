package remora.planner.language;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Turns an instruction into a script. Same words, same script. */
public final class Reading {

  private static final Set<String> PRONOUNS =
      Set.of("it", "them", "that", "this", "one", "that one", "this one", "its page", "the item");

  private Reading() {}

  /**
   * Reads an instruction.
   *
   * @param input values that may occur in it; they are never read as instructions
   */
  public static Script of(String instruction, Map<String, String> input) {
    return of(instruction, input, clause -> false);
  }

  /**
   * The same, with operators.
   *
   * @param operable whether an operator can carry out a clause that no rule can read
   */
  public static Script of(
      String instruction, Map<String, String> input, Predicate<String> operable) {
    var text = Normaliser.normalise(instruction);
    var grammar = new Grammar(text);
    var commands = new ArrayList<Command>();
    var unread = new ArrayList<String>();
    boolean submit = true;
    for (var clause :
        Clauses.of(Politeness.without(Foremost.ordered(Tokeniser.tokens(text, input))))) {
      var repeats = Repeats.of(clause.tokens());
      var command = grammar.read(repeats.clause(clause));
      if (clause.negated()) {
        submit &= command.map(Command::intent).filter(Reading::submits).isEmpty();
      } else if (command.isPresent() && clause.means() && !commands.isEmpty()) {
        var aim = commands.remove(commands.size() - 1);
        commands.add(pronoun(command.get()) ? command.get().on(aim.target()) : command.get());
      } else if (command.isPresent()) {
        commands.addAll(Collections.nCopies(repeats.times(command.get()), command.get()));
      } else if (!commands.isEmpty()
          && Repeats.again(clause.tokens(), commands.get(commands.size() - 1), text)) {
        commands.add(commands.get(commands.size() - 1));
      } else if (operable.test(Queries.written(clause.tokens(), text))) {
        commands.add(operated(Queries.written(clause.tokens(), text)));
      } else if (!values(clause, commands) && !Politeness.greets(clause.tokens())) {
        unread.add(Queries.span(clause.tokens(), text));
      }
    }
    return new Script(merged(commands), submit, List.copyOf(unread));
  }

  /** "Log in; user: ada, password: x": values after the clause they belong to. */
  private static boolean values(Clauses.Clause clause, List<Command> commands) {
    var pairs = Pairs.read(clause.tokens());
    var last = commands.isEmpty() ? null : commands.get(commands.size() - 1);
    boolean takes = last != null && (last.intent() == Intent.LOGIN || last.intent() == Intent.FILL);
    if (pairs.isEmpty() || !takes) {
      return false;
    }
    commands.set(commands.size() - 1, last.withPairs(pairs));
    return true;
  }

  private static Command operated(String clause) {
    return Command.of(Intent.OPERATE, Target.NONE, "").heard("", false, clause, clause);
  }

  private static boolean submits(Intent intent) {
    return intent == Intent.SUBMIT || intent == Intent.CLICK || intent == Intent.PRESS;
  }

  /**
   * Joins neighbours that are one thing: typing into a search box and Enter; finding something and
   * opening it.
   */
  private static List<Command> merged(List<Command> commands) {
    var merged = new ArrayList<Command>();
    for (var command : commands) {
      var last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (last != null && startsSearch(last) && confirms(command)) {
        continue;
      }
      if (last != null
          && last.intent() == Intent.SEARCH
          && command.intent() == Intent.SEARCH
          && last.value().isEmpty()) {
        merged.set(merged.size() - 1, command);
      } else if (last != null && repeated(last, command)) {
        merged.set(merged.size() - 1, last.pairs().isEmpty() ? command : last);
      } else if (last != null && best(last, command)) {
        merged.set(
            merged.size() - 1,
            command.as(Intent.ACT).named(command.target().label()).on(last.target()));
      } else if (last != null && found(last, command)) {
        merged.set(merged.size() - 1, inside(last.target(), command));
      } else if (pronoun(command) && last == null) {
        merged.add(command.on(Target.NONE));
      } else if (pronoun(command)) {
        pointBack(merged, last, command);
      } else {
        merged.add(search(command));
      }
    }
    return List.copyOf(merged);
  }

  /** "Find Bob's message and press its Delete button": the button of what was found. */
  private static boolean found(Command last, Command command) {
    boolean uses =
        command.intent() == Intent.CLICK
            || (command.intent() == Intent.ACT && command.target().isEmpty());
    boolean named = !last.target().label().isEmpty() || !last.target().scopes().isEmpty();
    return last.intent() == Intent.FIND
        && uses
        && named
        && !pronoun(command)
        && command.target().scopes().isEmpty()
        && !command.target().ranked();
  }

  /** "Find the cheapest kettle and click its Buy button": the button in that record. */
  private static boolean best(Command last, Command command) {
    return last.intent() == Intent.FIND
        && last.target().ranked()
        && command.intent() == Intent.CLICK
        && !command.target().label().isEmpty()
        && !pronoun(command)
        && (" " + Words.plain(command.clause()) + " ").contains(" its ");
  }

  private static Command inside(Target record, Command command) {
    var owner =
        record.scopes().isEmpty()
                || (!record.label().isEmpty()
                    && record.scopes().get(0).relation() == Target.Relation.INSIDE)
            ? new Target.Scope(Target.Relation.OF, record.label(), record.noun())
            : record.scopes().get(0);
    var target = command.target();
    return command.on(
        new Target(
            target.label(),
            target.full(),
            target.noun(),
            target.ordinal(),
            target.best(),
            target.all(),
            target.quoted(),
            List.of(new Target.Scope(Target.Relation.OF, owner.label(), owner.noun()))));
  }

  private static boolean repeated(Command last, Command command) {
    return last.intent() == command.intent() && command.intent() == Intent.LOGIN;
  }

  private static Command search(Command command) {
    boolean typed = command.intent() == Intent.TYPE && Queries.searchTool(command.target());
    boolean tool =
        command.intent() == Intent.CLICK
            && Queries.searchTool(command.target())
            && command.verb().equals("use");
    return typed || tool ? command.as(Intent.SEARCH).on(Target.NONE) : command;
  }

  private static boolean startsSearch(Command command) {
    return command.intent() == Intent.SEARCH && !command.value().isEmpty();
  }

  private static boolean confirms(Command command) {
    boolean enter = command.intent() == Intent.PRESS && command.value().equals("Enter");
    boolean go =
        command.intent() == Intent.CLICK && Lexicon.same(command.target().label(), "search");
    boolean bare = command.intent() == Intent.SEARCH && command.value().isEmpty();
    return enter || go || bare || command.intent() == Intent.SUBMIT;
  }

  static boolean pronoun(Command command) {
    return PRONOUNS.contains(Words.plain(command.target().full())) && command.value().isEmpty();
  }

  private static void pointBack(List<Command> merged, Command last, Command command) {
    switch (last.intent()) {
      case FIND -> merged.set(merged.size() - 1, command.on(last.target()));
      case SEARCH -> merged.add(command.on(Target.named(last.value())));
      case FILL, LOGIN, TYPE, SELECT, CHECK, UNCHECK, ACCEPT, SET ->
          merged.add(command.on(Target.NONE));
      default -> merged.add(command.on(last.target()));
    }
  }
}
