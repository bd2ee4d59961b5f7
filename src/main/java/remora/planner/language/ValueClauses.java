package remora.planner.language;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import remora.planner.language.Token.Kind;

/** Clauses that bring a value to a field: type, set, select, fill, add. */
final class ValueClauses {

  private static final Set<String> INTO =
      Set.of("into", "in", "on", "inside", "within", "to", "for", "as", "under", "at", "onto");
  private static final Set<String> CART = Set.of("cart", "basket", "bag", "trolley");

  private final String text;

  ValueClauses(String text) {
    this.text = text;
  }

  /** "V into F", "F as V", "F: V"; without a field, the only or focused one is meant. */
  Command type(List<Token> all) {
    var letters = Letters.of(all);
    var command = plain(letters.rest());
    return command.value().isEmpty()
        ? command
        : command.with(letters.wish().apply(command.value()));
  }

  private Command plain(List<Token> rest) {
    if (cart(rest)) {
      return add(rest);
    }
    var several = Assignments.read(rest, text);
    if (several.size() > 1) {
      return Command.of(Intent.FILL, Target.NONE, "").withPairs(several);
    }
    int colon = colon(rest);
    if (colon > 0) {
      return typed(phrase(rest.subList(0, colon)), rest.subList(colon + 1, rest.size()));
    }
    int split = split(rest);
    if (split < 0) {
      return whole(rest);
    }
    var left = rest.subList(0, split);
    var right = rest.subList(split + 1, rest.size());
    boolean turned =
        rest.get(split).word(Set.of("as", "to"))
            && left.stream().noneMatch(Token::literal)
            && determined(left);
    if (turned) {
      return typed(phrase(left), right);
    }
    if (Grammar.generic(left)) {
      return form(right);
    }
    if (left.stream().anyMatch(token -> token.word("credentials"))) {
      return Command.of(Intent.LOGIN, Target.NONE, "");
    }
    var pairs = left.stream().filter(Token::literal).count() > 1 ? Pairs.read(left) : Map.of();
    if (pairs.size() > 1) {
      return Command.of(Intent.FILL, Target.NONE, "").withPairs(Pairs.read(left));
    }
    return typed(phrase(right), left);
  }

  private Command whole(List<Token> rest) {
    if (Counts.wanted(rest) > 0) {
      return Command.of(Intent.EXTRACT, phrase(rest), "").withCount(Counts.wanted(rest));
    }
    if (rest.stream().anyMatch(token -> token.word("credentials"))) {
      return Command.of(Intent.LOGIN, Target.NONE, "");
    }
    if (!rest.isEmpty() && (Grammar.generic(rest) || Joining.data(rest))) {
      return Command.of(Intent.FILL, Target.NONE, "");
    }
    boolean literal = rest.stream().anyMatch(Token::literal);
    if (literal && rest.size() > 1) {
      int from = 0;
      while (from < rest.size() && !rest.get(from).literal()) {
        from++;
      }
      if (from > 0) {
        return typed(phrase(rest.subList(0, from)), rest.subList(from, rest.size()));
      }
    }
    int name = Literal.tail(rest);
    if (determined(rest) && !literal && name > 0) {
      var field = rest.subList(0, name);
      return typed(
          Literal.says(field) ? Target.NONE : phrase(field), rest.subList(name, rest.size()));
    }
    if (determined(rest) && !literal) {
      return Command.of(Intent.TYPE, phrase(rest), "");
    }
    return typed(Target.NONE, rest);
  }

  private Command typed(Target field, List<Token> value) {
    return Command.of(Intent.TYPE, field, literalOr(value));
  }

  Command set(List<Token> rest) {
    int split = Math.max(last(rest, "to"), colon(rest));
    split = split > 0 ? split : last(rest, "as");
    int end = rest.size() - 1;
    if (split <= 0 && end > 0 && determined(rest) && !rest.get(end).is(Kind.WORD)) {
      return Command.of(
          Intent.SET, phrase(rest.subList(0, end)), literalOr(rest.subList(end, rest.size())));
    }
    if (split <= 0 && rest.size() > 1 && Grammar.generic(rest)) {
      return form(rest);
    }
    return split <= 0
        ? Command.of(Intent.CLICK, phrase(rest), "")
        : Command.of(
            Intent.SET,
            phrase(rest.subList(0, split)),
            literalOr(rest.subList(split + 1, rest.size())));
  }

  Command select(List<Token> rest) {
    int split = -1;
    for (int i = 1; i < rest.size() - 1; i++) {
      boolean link = rest.get(i).word(Set.of("from", "in", "as", "for", "under", "within", "on"));
      split = link && split < 0 ? i : split;
    }
    var target = phrase(split < 0 ? rest : rest.subList(0, split));
    if (target.ranked() && !target.noun().equals("option")) {
      return Command.of(Nouns.record(target.noun()) ? Intent.OPEN : Intent.CLICK, phrase(rest), "");
    }
    if (List.of("tab", "button", "link").contains(target.noun())) {
      return Command.of(Intent.CLICK, phrase(rest), "");
    }
    if (List.of("checkbox", "box").contains(target.noun())) {
      return Command.of(Intent.CHECK, phrase(rest), "");
    }
    var field = split < 0 ? Target.NONE : phrase(rest.subList(split + 1, rest.size()));
    var value = split < 0 ? target : phrase(rest.subList(0, split));
    if (value.ranked()) {
      return Command.of(Intent.SELECT, field, "").withCount(value.ordinal());
    }
    return Command.of(
        Intent.SELECT, field, value.label().isEmpty() ? value.spoken() : value.label());
  }

  Command fill(List<Token> rest) {
    int with = -1;
    for (int i = 0; i < rest.size() && with < 0; i++) {
      with = rest.get(i).word(Set.of("with", "using", "from", "by")) ? i : -1;
    }
    var object = with < 0 ? rest : rest.subList(0, with);
    var values = with < 0 ? List.<Token>of() : rest.subList(with + 1, rest.size());
    var target = phrase(object);
    boolean form =
        object.isEmpty()
            || target.noun().equals("form")
            || Grammar.generic(object)
            || target.label().toLowerCase(Locale.ROOT).endsWith("details");
    if (form) {
      var command =
          Command.of(Intent.FILL, target.noun().equals("form") ? target : Target.NONE, "");
      return Grammar.generic(values) ? command : command.withPairs(Pairs.read(values));
    }
    if (with < 0) {
      return target.noun().equals("field") || target.noun().equals("box")
          ? Command.of(Intent.TYPE, target, "")
          : type(object);
    }
    return typed(target, values);
  }

  /** "Add X to the cart"; "add X" to anything else is a control's name. */
  Command add(List<Token> rest) {
    int split = -1;
    for (int i = 0; i < rest.size(); i++) {
      split = rest.get(i).word(Set.of("to", "in", "into")) ? i : split;
    }
    if (cart(rest) && split >= 0) {
      return Command.of(Intent.CART, phrase(rest.subList(0, split)), "");
    }
    return Command.of(Intent.ACT, phrase(rest), "");
  }

  private static boolean cart(List<Token> rest) {
    int from = Math.max(0, rest.size() - 4);
    return rest.subList(from, rest.size()).stream().anyMatch(token -> token.word(CART))
        && rest.stream().anyMatch(token -> token.word(Set.of("to", "in", "into")));
  }

  private Command form(List<Token> right) {
    var target = phrase(right);
    return Command.of(Intent.FILL, target.noun().equals("form") ? target : Target.NONE, "");
  }

  private static boolean determined(List<Token> tokens) {
    return !tokens.isEmpty() && tokens.get(0).word(Set.of("the", "your", "my", "a", "an"));
  }

  /** The first "into", else the last of the weaker prepositions. */
  private static int split(List<Token> rest) {
    int weak = -1;
    for (int i = 1; i < rest.size() - 1; i++) {
      if (rest.get(i).word(Set.of("into", "as"))) {
        return i;
      }
      weak = rest.get(i).word(INTO) && !afterValue(rest, weak, i) ? i : weak;
    }
    return weak;
  }

  /** In "hello in the box for names" the first preposition after a literal counts. */
  private static boolean afterValue(List<Token> rest, int weak, int at) {
    return weak > 0
        && (rest.get(weak - 1).literal() || rest.get(weak + 1).word("the"))
        && at > weak;
  }

  private static int last(List<Token> rest, String word) {
    int found = -1;
    for (int i = 1; i < rest.size() - 1; i++) {
      found = rest.get(i).word(word) && (found < 0 || !rest.get(i - 1).literal()) ? i : found;
    }
    return found;
  }

  private static int colon(List<Token> rest) {
    for (int i = 1; i < rest.size() - 1; i++) {
      if (rest.get(i).is(Kind.COLON)) {
        return i;
      }
    }
    return -1;
  }

  private String literalOr(List<Token> value) {
    return new Literal(value).text().orElseGet(() -> Queries.span(value, text));
  }

  private Target phrase(List<Token> tokens) {
    return NounPhrases.read(tokens, text);
  }
}
