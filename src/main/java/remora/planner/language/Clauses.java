package remora.planner.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import remora.planner.language.Token.Kind;

/**
 * Cuts an instruction's tokens into clauses, each about one verb, in the order in which they are to
 * be done.
 */
final class Clauses {

  /**
   * One clause.
   *
   * @param optional it stood after "if …,"
   * @param negated it says what not to do
   * @param means it says how to do what the clause before it asks for: "subscribe by ticking the
   *     box"
   * @param condition what stood between "if" and the comma, without the verb of appearing; or what
   *     a headline before the clause is about
   */
  record Clause(
      List<Token> tokens,
      boolean optional,
      boolean negated,
      boolean means,
      List<Token> condition) {}

  private static final Set<String> LINKS =
      Set.of(
          "then also finally afterwards afterward subsequently lastly next now there"
              .split(" ", -1));
  private static final Set<String> CONDITIONS =
      Set.of("if", "when", "once", "as", "after", "whenever", "where");
  private static final Set<String> OBJECT_STARTS =
      Set.of(
          ("the a an all any every each my your its their that this these it them for on "
                  + "in into to by up out off down only first second last one two three four five "
                  + "ten enter submit send save over")
              .split(" ", -1));

  /** "Star rating", "order number": a noun before one of these belongs to it. */
  private static final Set<String> COMPOUNDS =
      Set.of("rating", "ratings", "number", "numbers", "code", "date", "count", "price", "status");

  private static final Set<String> APPEARING =
      Set.of(
          ("there is are you see appears appear shows up pops shown comes opens displayed "
                  + "present visible exists still open")
              .split(" ", -1));
  private static final Set<String> LEADING =
      Set.of("in on from under using with inside within at for into".split(" ", -1));

  private final List<Token> tokens;
  private final List<Clause> clauses = new ArrayList<>();
  private List<Token> open = new ArrayList<>();
  private boolean optional;
  private boolean negated;
  private boolean means;
  private List<Token> condition = List.of();
  private int at;

  private Clauses(List<Token> tokens) {
    this.tokens = tokens;
  }

  static List<Clause> of(List<Token> tokens) {
    var cutter = new Clauses(tokens);
    while (cutter.at < tokens.size()) {
      cutter.step();
    }
    cutter.close();
    return List.copyOf(cutter.clauses);
  }

  private void step() {
    var token = tokens.get(at);
    if (token.is(Kind.STOP) || token.word("then") || afterThat()) {
      at += token.is(Kind.STOP) || token.word("then") ? 1 : 2;
      close();
    } else if (open.isEmpty() && token.word(LINKS) && (comma(at + 1) || verbAt(at + 1))) {
      at++;
    } else if (open.isEmpty()
        && token.word(CONDITIONS)
        && Questions.at(tokens, at).isEmpty()
        && condition()) {
      return;
    } else if (negation() > 0) {
      at += negation();
      close();
      negated = true;
    } else if (token.word("without") && verbAt(at + 1)) {
      at++;
      close();
      negated = true;
    } else if (token.word("before") && gerundAt(at + 1)) {
      at++;
      close();
    } else if (token.word(Set.of("after", "once")) && gerundAt(at + 1) && !open.isEmpty()) {
      swap();
    } else if (token.word("by")
        && !open.isEmpty()
        && gerundAt(at + 1)
        && !tokens.get(at + 1).word("using")) {
      at++;
      close();
      means = true;
    } else if (token.is(Kind.COLON) && Headline.is(open, tokens, at)) {
      // "Buy the cheapest kettle: add it to the cart": "it" is what the headline is about.
      condition = Headline.object(open);
      open.clear();
      at++;
    } else if (purpose()) {
      at++;
      close();
    } else if (joined() > 0) {
      at += joined();
      close();
    } else {
      open.add(token);
      at++;
    }
  }

  private boolean afterThat() {
    return tokens.get(at).word("after")
        && at + 1 < tokens.size()
        && tokens.get(at + 1).word(Set.of("that", "this"));
  }

  /**
   * "If a banner appears, …" makes what follows optional; "once logged in, …" and "when it has
   * loaded, …" are true anyway by the time their clause is reached; "after logging in, …" is
   * something to do.
   */
  private boolean condition() {
    int comma = at;
    while (comma < tokens.size()
        && !tokens.get(comma).is(Kind.COMMA)
        && !tokens.get(comma).is(Kind.STOP)) {
      comma++;
    }
    if (tokens.get(at).word("after") && verbAt(at + 1)) {
      open.addAll(tokens.subList(at + 1, comma));
      at = Math.min(comma + 1, tokens.size());
      close();
      return true;
    }
    if (comma >= tokens.size() || tokens.get(comma).is(Kind.STOP)) {
      return false;
    }
    optional = tokens.get(at).word(Set.of("if", "whenever"));
    condition = optional ? subject(tokens.subList(at + 1, comma)) : List.of();
    at = comma + 1;
    return true;
  }

  private static List<Token> subject(List<Token> words) {
    return words.stream().filter(token -> !token.word(APPEARING)).toList();
  }

  private int negation() {
    int skip = tokens.get(at).word(Set.of("but", "and")) ? 1 : 0;
    if (at + skip >= tokens.size()) {
      return 0;
    }
    var token = tokens.get(at + skip);
    if (token.word(Set.of("don't", "dont", "never"))) {
      return skip + 1;
    }
    boolean doNot =
        token.word("do") && at + skip + 1 < tokens.size() && tokens.get(at + skip + 1).word("not");
    return doNot ? skip + 2 : 0;
  }

  /** "Click Send after filling in the form": the second part comes first. */
  private void swap() {
    var later = open;
    open = new ArrayList<>();
    at++;
    int end = at;
    while (end < tokens.size() && !tokens.get(end).is(Kind.STOP) && !tokens.get(end).word("then")) {
      end++;
    }
    clauses.addAll(of(tokens.subList(at, end)));
    at = end;
    open = later;
  }

  /**
   * Tokens of a joint ("and", a comma, "and then please") before a new verb; 0 when there is none.
   */
  private int joined() {
    if (open.isEmpty()
        || (open.get(0).word(LEADING) && !open.stream().anyMatch(token -> token.is(Kind.COMMA)))
        || !(tokens.get(at).is(Kind.COMMA) || tokens.get(at).word(Set.of("and", "&")))) {
      return 0;
    }
    int next = at + 1;
    while (next < tokens.size() && (tokens.get(next).word(LINKS) || tokens.get(next).word("and"))) {
      next++;
    }
    int verb = next + Politeness.length(tokens, next);
    boolean starts = startsClause(verb) || Questions.afterAct(open, tokens, verb);
    // "Select P8q, Hi, 50": after a comma nobody is greeted.
    boolean opening = verb > next && !Politeness.greets(tokens.subList(next, next + 1));
    return opening || starts ? next - at : 0;
  }

  /**
   * "Go to Contact to find out the number": two things to do. "Click the button to read more" is
   * one.
   */
  private boolean purpose() {
    if (open.isEmpty() || !tokens.get(at).word("to")) {
      return false;
    }
    var first = Verbs.at(open, Politeness.length(open, 0)).map(Verbs.Match::intent);
    var second = Verbs.at(tokens, at + 1).map(Verbs.Match::intent);
    boolean moves =
        first.filter(intent -> intent == Intent.OPEN || intent == Intent.SCROLL).isPresent();
    return moves
        && second.filter(intent -> intent == Intent.EXTRACT || intent == Intent.FIND).isPresent();
  }

  private boolean startsClause(int index) {
    var verb = Verbs.at(tokens, index);
    if (verb.isEmpty()) {
      return false;
    }
    int after = index + verb.get().length();
    boolean capitalised = tokens.get(index).capitalised();
    if (after >= tokens.size()
        || tokens.get(after).is(Kind.STOP)
        || tokens.get(after).is(Kind.COMMA)) {
      return !capitalised;
    }
    var object = tokens.get(after);
    if (verb.get().nounish() && COMPOUNDS.contains(object.lower()) && !capitalised) {
      return false;
    }
    boolean objectLike =
        object.word(OBJECT_STARTS)
            || !object.is(Kind.WORD)
            || object.capitalised()
            || verb.get().length() > 1
            || Verbs.namesControl(tokens, after);
    return verb.get().nounish()
        ? objectLike && !capitalised
        : !capitalised || object.word(OBJECT_STARTS);
  }

  private boolean comma(int index) {
    return index < tokens.size() && tokens.get(index).is(Kind.COMMA);
  }

  private boolean verbAt(int index) {
    return Verbs.at(tokens, index).isPresent();
  }

  private boolean gerundAt(int index) {
    return verbAt(index) && (Verbs.gerund(tokens.get(index)) || tokens.get(index).word("you"));
  }

  private void close() {
    int from = 0;
    while (from < open.size()
        && (open.get(from).is(Kind.COMMA) || open.get(from).word(Set.of("and", "&", "but")))) {
      from++;
    }
    int to = open.size();
    while (to > from
        && (open.get(to - 1).is(Kind.COMMA) || open.get(to - 1).word(Set.of("and", "&", "but")))) {
      to--;
    }
    if (to > from) {
      clauses.add(
          new Clause(List.copyOf(open.subList(from, to)), optional, negated, means, condition));
      means = false;
      condition = List.of();
      optional = false;
      negated = false;
    }
    open = new ArrayList<>();
  }
}
