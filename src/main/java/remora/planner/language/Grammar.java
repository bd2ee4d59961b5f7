package remora.planner.language;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import remora.planner.language.Token.Kind;

/** Reads one clause: a verb, its objects, and what is special to that verb. */
final class Grammar {

  private static final Set<String> INPUT_NOUNS =
      Set.of(
          ("detail value data information input field info everything form blank it question choice"
                  + " selection entry")
              .split(" ", -1));
  private static final Set<String> ADJECTIVES =
      Set.of(
          ("given provided supplied following required all my the your these those input "
                  + "test user valid of out in necessary needed available me please own correct")
              .split(" ", -1));

  private final String text;

  Grammar(String text) {
    this.text = text;
  }

  Optional<Command> read(Clauses.Clause clause) {
    var all = clause.tokens();
    var tokens = Inversion.undone(all.subList(Politeness.length(all, 0), all.size()));
    if (tokens.isEmpty()) {
      return Optional.empty();
    }
    var verb =
        Verbs.at(tokens, 0)
            .or(() -> Questions.at(tokens, 0))
            .or(() -> Verbs.unknown(tokens))
            .or(() -> Questions.within(tokens, text));
    var words = span(tokens);
    return verb.flatMap(found -> command(found, tokens.subList(found.length(), tokens.size())))
        .map(command -> condition(command, clause))
        .map(
            command ->
                command.heard(
                    verb.get().verb(), clause.optional(), words, Queries.written(all, text)));
  }

  /** In "if a banner appears, close it", "it" is the banner. */
  private Command condition(Command command, Clauses.Clause clause) {
    boolean pronoun = Reading.pronoun(command);
    return pronoun && !clause.condition().isEmpty()
        ? command.on(phrase(clause.condition()))
        : command;
  }

  private Optional<Command> command(Verbs.Match verb, List<Token> rest) {
    return switch (verb.intent()) {
      case OPEN -> Optional.of(open(verb, rest));
      case CLICK -> verb.verb().equals("use") ? used(rest) : Optional.of(clickOrKey(verb, rest));
      case PRESS -> Optional.of(press(rest));
      case TYPE -> Optional.of(new ValueClauses(text).type(rest));
      case SET -> Optional.of(new ValueClauses(text).set(rest));
      case SELECT -> Optional.of(new ValueClauses(text).select(rest));
      case FILL -> Optional.of(new ValueClauses(text).fill(rest));
      case LOGIN -> Optional.of(login(rest));
      case SEARCH -> Optional.of(search(rest));
      case CART -> Optional.of(new ValueClauses(text).add(rest));
      case NEXT -> Optional.of(next(rest));
      case EXTRACT, FIND -> Optional.of(extract(verb, rest));
      case WAIT ->
          Optional.of(Command.of(Intent.WAIT, Target.NONE, span(rest)).withCount(seconds(rest)));
      case SCROLL ->
          Optional.of(Command.of(Intent.SCROLL, phrase(rest), direction(verb.verb(), rest)));
      case SORT, FILTER -> Optional.of(Command.of(verb.intent(), Target.NONE, criterion(rest)));
      case ACT ->
          Optional.of(
              verb.verb().equals("check out") && !rest.isEmpty()
                  ? open(verb, rest)
                  : act(verb, rest));
      default -> Optional.of(Command.of(verb.intent(), phrase(rest), ""));
    };
  }

  private Command open(Verbs.Match verb, List<Token> rest) {
    var address = rest.stream().filter(token -> token.is(Kind.URL)).findFirst();
    if (address.isPresent()) {
      return Command.of(Intent.OPEN, Target.NONE, address.get().text());
    }
    var target = phrase(rest);
    if (rest.stream().allMatch(token -> token.word(Set.of("back", "the", "to", "previous", "page")))
        && !rest.isEmpty()) {
      return Command.of(Intent.BACK, Target.NONE, "");
    }
    if (Paging.all(rest)) {
      return Command.of(Intent.FIND, Target.NONE, "");
    }
    return Paging.of(target)
        .orElseGet(() -> Command.of(opened(verb, target), Paging.page(target), ""));
  }

  private static Intent opened(Verbs.Match verb, Target target) {
    if (target.noun().equals("tab")
        || target.noun().equals("button")
        || target.noun().equals("link")) {
      return Intent.CLICK;
    }
    boolean folded = target.noun().equals("section") && verb.verb().startsWith("open");
    return folded ? Intent.EXPAND : Intent.OPEN;
  }

  private Command click(List<Token> rest) {
    var target = NounPhrases.aimed(rest, text);
    if (Nouns.record(target.noun()) && target.ranked()) {
      return Command.of(Intent.OPEN, target, "");
    }
    boolean submit = Words.plain(target.label()).equals("submit") && target.scopes().isEmpty();
    return Paging.of(target)
        .orElseGet(() -> Command.of(submit ? Intent.SUBMIT : Intent.CLICK, target, ""));
  }

  /**
   * "Use the search box to find kettles", "use the credentials to log in": what follows "to" is
   * what is wanted.
   */
  private Optional<Command> used(List<Token> rest) {
    int to = indexOf(rest, "to");
    var verb = to > 0 ? Verbs.at(rest, to + 1) : Optional.<Verbs.Match>empty();
    if (verb.isEmpty()) {
      return Optional.of(click(rest));
    }
    var object = rest.subList(to + 1 + verb.get().length(), rest.size());
    return Queries.searchTool(phrase(rest.subList(0, to)))
        ? Optional.of(search(object))
        : command(verb.get(), object);
  }

  /** "Hit Enter" means the key; "give the button a click" means the button. */
  private Command clickOrKey(Verbs.Match verb, List<Token> rest) {
    var key = Keys.read(rest).filter(name -> name.equals("Enter") || name.equals("Escape"));
    if (key.isPresent()) {
      return Command.of(Intent.PRESS, Target.NONE, key.get());
    }
    boolean given =
        verb.verb().equals("give")
            && rest.size() > 2
            && rest.get(rest.size() - 1).word(Set.of("click", "press", "tap", "push", "touch"));
    return click(given ? rest.subList(0, rest.size() - 2) : rest);
  }

  private Command press(List<Token> rest) {
    var key = Keys.read(rest);
    return key.isPresent() ? Command.of(Intent.PRESS, Target.NONE, key.get()) : click(rest);
  }

  private Command next(List<Token> rest) {
    var target = phrase(rest);
    boolean page = target.isEmpty() || Paging.of(target).isPresent();
    return page ? Command.of(Intent.NEXT, Target.NONE, "") : Command.of(Intent.OPEN, target, "");
  }

  private Command login(List<Token> rest) {
    var pairs =
        Pairs.read(
            rest.stream()
                .filter(token -> !token.word(Set.of("with", "using", "as", "by", "in", "to")))
                .toList());
    int as = indexOf(rest, "as");
    boolean named = as >= 0 && as + 1 < rest.size() && !rest.get(as + 1).word(ADJECTIVES);
    if (named) {
      int end = as + 1;
      while (end < rest.size()
          && !rest.get(end).word(Set.of("with", "using", "and"))
          && !rest.get(end).is(Kind.COMMA)) {
        end++;
      }
      var tail = Pairs.read(rest.subList(end, rest.size()));
      var user = Pairs.read(rest.subList(as + 1, end));
      tail.putAll(user.isEmpty() ? Map.of("username", span(rest.subList(as + 1, end))) : user);
      pairs = tail;
    }
    pairs
        .keySet()
        .removeIf(
            key -> Lexicon.concepts(key).stream().noneMatch(FieldNames.CREDENTIALS::contains));
    return Command.of(Intent.LOGIN, Target.NONE, "").withPairs(pairs);
  }

  private Command search(List<Token> rest) {
    int from = rest.isEmpty() ? -1 : indexOf(rest, "for");
    var query = from >= 0 ? rest.subList(from + 1, rest.size()) : rest;
    return Command.of(Intent.SEARCH, Target.NONE, Queries.of(query, text));
  }

  private Command extract(Verbs.Match verb, List<Token> rest) {
    int tool = Queries.tool(rest);
    if (verb.intent() == Intent.FIND && tool >= 0) {
      return Command.of(Intent.SEARCH, Target.NONE, Queries.of(rest.subList(0, tool), text));
    }
    return Command.of(verb.intent(), phrase(rest), "").withCount(Counts.wanted(rest));
  }

  private Command act(Verbs.Match verb, List<Token> rest) {
    var joining = Joining.read(verb.verb(), rest, text);
    if (joining.isPresent()) {
      return joining.get();
    }
    return verb.verb().equals("order") && indexOf(rest, "by") >= 0
        ? Command.of(Intent.SORT, Target.NONE, criterion(rest))
        : Command.of(Intent.ACT, phrase(rest), "");
  }

  private static int seconds(List<Token> rest) {
    return rest.stream()
        .map(Numbers::count)
        .filter(count -> count.isPresent())
        .findFirst()
        .orElse(Numbers.NONE)
        .orElse(0);
  }

  private static String direction(String verb, List<Token> rest) {
    var words = rest.stream().map(Token::lower).toList();
    boolean up = words.contains("up") || words.contains("top") || verb.endsWith(" up");
    boolean end = words.contains("bottom") || words.contains("end") || words.contains("top");
    boolean plain =
        words.stream()
            .allMatch(
                word ->
                    Set.of("down up the page a bit to bottom top of end".split(" ", -1))
                        .contains(word));
    return plain ? (up ? (end ? "Home" : "PageUp") : end ? "End" : "PageDown") : "";
  }

  private String criterion(List<Token> rest) {
    int by =
        indexOf(rest, "by") >= 0
            ? indexOf(rest, "by")
            : Math.max(indexOf(rest, "to"), indexOf(rest, "for"));
    var words = by >= 0 ? rest.subList(by + 1, rest.size()) : rest;
    return phrase(words).label().isEmpty()
        ? span(words)
        : span(words).replaceFirst("^(?i)the ", "");
  }

  Target phrase(List<Token> tokens) {
    return NounPhrases.read(tokens, text);
  }

  static boolean generic(List<Token> tokens) {
    return tokens.stream()
        .allMatch(
            token ->
                token.word(ADJECTIVES)
                    || (token.is(Kind.WORD)
                        && INPUT_NOUNS.contains(Words.singular(token.lower()))));
  }

  static int indexOf(List<Token> tokens, String word) {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).word(word)) {
        return i;
      }
    }
    return -1;
  }

  private String span(List<Token> run) {
    return Queries.span(run, text);
  }
}
