package remora.planner.language;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** "Sign up with the name Ada and the e-mail …": deeds that are done by filling in a form. */
final class Joining {

  private static final Set<String> DEEDS =
      Set.of(
          "sign up",
          "sign up for",
          "register",
          "register for",
          "subscribe",
          "subscribe to",
          "join",
          "apply",
          "apply for",
          "book",
          "reserve");

  /** With "the given values", these are done in a form too. */
  private static final Set<String> CHANGES =
      Set.of(
          "update", "edit", "modify", "order", "request", "create", "register", "sign up", "book");

  private static final Set<String> GIVEN =
      Set.of("given", "provided", "supplied", "following", "these", "those", "input");

  private static final Set<String> DATA =
      Set.of("data", "details", "information", "values", "answers");

  private Joining() {}

  /** "The payment data": what a form asks for, by its kind. */
  static boolean data(List<Token> rest) {
    return rest.size() > 1
        && rest.size() < 5
        && rest.get(rest.size() - 1).word(DATA)
        && rest.stream().noneMatch(Token::literal);
  }

  /** Empty when it is no such deed or brings no values. */
  static Optional<Command> read(String verb, List<Token> rest, String text) {
    int values = Math.max(Grammar.indexOf(rest, "with"), Grammar.indexOf(rest, "using"));
    boolean given =
        values >= 0
            && values + 1 < rest.size()
            && CHANGES.contains(verb)
            && Grammar.generic(rest.subList(values + 1, rest.size()));
    if (given) {
      return Optional.of(Command.of(Intent.FILL, Target.NONE, ""));
    }
    if (!DEEDS.contains(verb) || values < 0) {
      return Optional.empty();
    }
    if (rest.subList(values + 1, rest.size()).stream().anyMatch(token -> token.word(GIVEN))) {
      return Optional.of(
          Command.of(Intent.ACT, NounPhrases.read(rest.subList(0, values), text), ""));
    }
    var pairs = Pairs.read(rest.subList(values + 1, rest.size()));
    return pairs.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Command.of(Intent.ACT, NounPhrases.read(rest.subList(0, values), text), "")
                .withPairs(pairs));
  }
}
